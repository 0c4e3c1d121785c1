import { toHiragana, toKatakana } from '@/domain/japanese/kana';
import type { Analysed } from '../analyser';
import { isHomophone } from './is-homophone';
import type { SecondMorpheme } from './read-text';

/** Morphemes of both readers between two places where both cut the text. */
interface Group {
  readonly first: readonly Analysed[];
  readonly second: readonly SecondMorpheme[];
  readonly surface: string;
}

const hasKanji = /[\p{Script=Han}々〆]/u;
const endOf = ({ start, surface }: { readonly start: number; readonly surface: string }): number => start + surface.length;
/** Below this, the first reader's choice is so close that the second's, which has more words, is the better one. */
const closeChoice = 2500;

/**
 * Puts what the second reader says beside the first's: where both differ, the better one's reading stands, and the other is kept as the reading that
 * may be right after all. What rules, lists and the text itself decide, and numbers, are the first reader's. Both lie end to end over the same text.
 */
export function compareReaders(morphemes: readonly Analysed[], second: readonly SecondMorpheme[]): Analysed[] {
  return groupsOf(morphemes, second).flatMap((group) => {
    if (!hasKanji.test(group.surface) || group.first.some(isSettled)) return group.first;
    const one = readingOf(group.first);
    const other = readingOf(group.second);
    if (other === null || (one !== null && isHomophone(group.surface, one, other))) return group.first;
    const taken = one === null || prefersSecond(group) ? take(group) : null;
    const start = group.first[0]?.start ?? 0;
    const rival = { start, end: start + group.surface.length, reading: taken ? one ?? '' : other, margin: 0 };
    return (taken ?? group.first).map((morpheme) => (rival.reading === '' ? morpheme : { ...morpheme, disagreement: rival }));
  });
}

function groupsOf(morphemes: readonly Analysed[], second: readonly SecondMorpheme[]): Group[] {
  const ends = new Set(second.map(({ end }) => end));
  const groups: Group[] = [];
  let first: Analysed[] = [];
  let at = 0;
  for (const morpheme of morphemes) {
    first.push(morpheme);
    const end = endOf(morpheme);
    if (!ends.has(end)) continue;
    const from = at;
    while ((second[at]?.end ?? Infinity) <= end) at += 1;
    groups.push({ first, second: second.slice(from, at), surface: first.map(({ surface }) => surface).join('') });
    first = [];
  }
  // The second reader may have lost its place at the end of a piece.
  return first.length > 0 ? [...groups, { first, second: [], surface: '' }] : groups;
}

function isSettled({ from, pos, surface }: Analysed): boolean {
  return !['analyser', 'dictionary'].includes(from) || pos[1] === '数' || pos[2] === '助数詞' || /[0-9０-９]/.test(surface);
}

function readingOf(morphemes: readonly { readonly reading: string | null }[]): string | null {
  let reading = '';
  for (const one of morphemes) {
    if (one.reading === null) return null;
    reading += toHiragana(one.reading);
  }
  return reading === '' ? null : reading;
}

function prefersSecond({ first, second }: Group): boolean {
  // A kanji by itself beside another is a word that IPADIC does not have.
  const lone = first.some(({ surface, pos }, index) => (
    surface.length === 1 && hasKanji.test(surface) && pos[0] !== '接頭詞' && pos[1] !== '接尾'
    && [first[index - 1], first[index + 1]].some((beside) => beside !== undefined && hasKanji.test(beside.surface))
  ));
  if (lone) return true;
  if (first.length !== second.length) return first.length > second.length;
  return Math.min(...first.map(({ rivals }) => rivals[0]?.margin ?? Infinity)) < closeChoice;
}

/** The first reader's morphemes as the second reads them; null where its words cannot stand in their place. */
function take({ first, second, surface }: Group): Analysed[] | null {
  const [only] = first;
  if (first.length === 1 && only) return [{ ...only, reading: toKatakana(readingOf(second) ?? ''), from: 'second-reader' }];
  const isSameCut = first.length === second.length && first.every((morpheme, index) => morpheme.surface === second[index]?.surface);
  if (isSameCut) return first.map((morpheme, index) => ({ ...morpheme, reading: toKatakana(second[index]?.reading ?? ''), from: 'second-reader' }));
  const areNouns = first.every(({ pos }) => ['名詞', '接頭詞'].includes(pos[0])) && second.every(({ pos }) => ['名詞', '接頭辞', '接尾辞', '代名詞', '形状詞'].includes(pos[0]));
  if (!areNouns || !only || surface === '') return null;
  return second.map((morpheme) => ({
    ...only, surface: morpheme.surface, start: morpheme.start, reading: morpheme.reading === null ? null : toKatakana(morpheme.reading), from: 'second-reader',
    lemma: morpheme.surface, pos: kindOf(morpheme), conjugationType: '*', conjugationForm: '*',
  }));
}

/** UniDic's kinds of nouns in IPADIC's words. */
function kindOf({ pos: [first, second, third] }: SecondMorpheme): Analysed['pos'] {
  if (first === '接頭辞') return ['接頭詞', '名詞接続', '*'];
  if (first === '接尾辞') return ['名詞', '接尾', '一般'];
  if (first === '代名詞') return ['名詞', '代名詞', '一般'];
  if (first === '形状詞') return ['名詞', '形容動詞語幹', '*'];
  if (second === '固有名詞') return ['名詞', '固有名詞', third === '人名' ? '人名' : third === '地名' ? '地域' : '一般'];
  return ['名詞', third === 'サ変可能' ? 'サ変接続' : '一般', '*'];
}
