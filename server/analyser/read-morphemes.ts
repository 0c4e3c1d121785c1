import { alignFurigana } from '@/domain/japanese/furigana/align';
import { shiftRuby, spoken, type Ruby } from '@/domain/japanese/furigana/ruby';
import { toHiragana } from '@/domain/japanese/kana';
import type { Analysed } from './analyser';
import { analysedReading, wordUnitOf, endOf, readAs, type WordUnit } from './word-units';
import { readKanji } from './kanji';
import { isInflecting, isParticle } from './morpheme-context';
import { homographs } from './rules/tables';
import type { PlacedOverride } from './overrides';

const signs = /[\s・「」『』（）\p{P}\p{S}]/gu;

/** Gives morphemes the reading of an override: as one word, or, where it holds verbs or particles, word by word. `after` is what stands behind them. */
export function applyOverride(override: PlacedOverride, morphemes: readonly Analysed[], after: Analysed | undefined): WordUnit[] {
  const shares = share(override, morphemes);
  if (isVerbalNoun(morphemes, after)) return [{ ...asOneWord(override, morphemes, shares), kind: { partOfSpeech: 'noun', detail: null } }];
  if (override.person || shares === null || morphemes.every(isNominal)) return [asOneWord(override, morphemes, shares)];
  return morphemes.map((morpheme, index): WordUnit => ({
    ...wordUnitOf(morpheme), ...shares[index], from: override.from,
  }));
}

function isNominal({ pos, surface }: Analysed): boolean {
  return pos[0] === '接頭詞' || (pos[0] === '名詞' && pos[1] !== '非自立') || surface === '・' || surface === '/';
}

/** 対応づけ: nouns and the stem of a verb that nothing inflects. */
function isVerbalNoun(morphemes: readonly Analysed[], after: Analysed | undefined): boolean {
  const last = morphemes.at(-1);
  if (morphemes.length < 2 || !last || last.pos[0] !== '動詞' || last.conjugationForm !== '連用形' || !morphemes.slice(0, -1).every(isNominal)) return false;
  return after === undefined || !(isInflecting(after) || isParticle(after, '接続助詞'));
}

interface Share {
  readonly reading: string | null;
  readonly ruby: readonly Ruby[];
}

/** The part of the reading that each morpheme has; null where a reading lies across two of them. */
function share({ text, reading, span }: PlacedOverride, morphemes: readonly Analysed[]): Share[] | null {
  const analysed = morphemes.map(analysedReading);
  if (toHiragana(analysed.join('')).replace(signs, '') === toHiragana(reading).replace(signs, '') && !analysed.includes(null)) {
    const said = reading.replace(signs, '');
    let at = 0;
    return morphemes.map((morpheme, index) => {
      const length = (analysed[index] ?? '').replace(signs, '').length;
      at += length;
      return readAs(morpheme.surface, said.slice(at - length, at), morpheme.start);
    });
  }
  const ruby = alignFurigana(text, reading, readKanji);
  if (ruby === null) return null;
  const placed = shiftRuby(ruby, span.start);
  const cut = placed.some((one) => morphemes.some(({ start }) => start > one.span.start && start < one.span.end));
  if (cut) return null;
  return morphemes.map((morpheme): Share => {
    const own = placed.filter((one) => one.span.start >= morpheme.start && one.span.end <= endOf(morpheme));
    return { reading: spoken(morpheme.surface, shiftRuby(own, -morpheme.start)), ruby: own };
  });
}

function asOneWord(override: PlacedOverride, morphemes: readonly Analysed[], shares: readonly Share[] | null): WordUnit {
  const whole = readAs(override.text, override.reading, override.span.start);
  const read = shares === null ? whole : { reading: whole.reading, ruby: shares.flatMap((one) => one.ruby) };
  return { ...read, start: override.span.start, surface: override.text, morphemes: inDoubt(override, morphemes), from: override.from, compound: morphemes.length > 1, kind: override.person ? { partOfSpeech: 'proper-noun', detail: 'person' } : null };
}

/** A homograph that the text read elsewhere may be read otherwise here, if nothing beside it decides: 旗の下《もと》 says little of another 下. */
function inDoubt({ from, text, reading }: PlacedOverride, morphemes: readonly Analysed[]): readonly Analysed[] {
  const [only, ...more] = morphemes;
  const other = only && more.length === 0 ? analysedReading(only) : null;
  if (from !== 'text' || !only || other === null || toHiragana(other) === toHiragana(reading) || !homographs.has(text)) return morphemes;
  return [{ ...only, others: [toHiragana(other)] }];
}
