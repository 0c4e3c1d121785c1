import { toKatakana } from '@/domain/japanese/kana';
import { readCounted } from '@/domain/japanese/numbers/count';
import type { Analysed } from './analyser';
import { isParticle, type MorphemeContext } from './morpheme-context';

/** What stands at a place in truth: one morpheme or more, whose surfaces laid end to end are the old one; null where the analyser is right. */
type Correction = (place: MorphemeContext) => Analysed | readonly Analysed[] | null;

/** 並べて is the adverb なべて in the analyser's dictionary; written with kanji it is the verb. */
function sideBySide({ here }: MorphemeContext): readonly Analysed[] | null {
  if (here.surface !== '並べて' || here.pos[0] !== '副詞') return null;
  const verb: Analysed = {
    ...here, surface: '並べ', reading: 'ナラベ', lemma: '並べる', pos: ['動詞', '自立', '*'], conjugationType: '一段', conjugationForm: '連用形',
  };
  return [verb, { ...here, surface: 'て', start: here.start + 2, reading: 'テ', lemma: 'て', pos: ['助詞', '接続助詞', '*'] }];
}

const words: ReadonlyMap<string, string> = new Map(Object.entries({
  雨: 'アメ', 雪: 'ユキ', 風: 'カゼ', 家: 'イエ', 外: 'ソト', 店: 'ミセ', 山: 'ヤマ', 海: 'ウミ', 庭: 'ニワ', 車: 'クルマ', 寺: 'テラ', 町: 'マチ', 船: 'フネ', 本: 'ホン', 人: 'ヒト',
}));

/** A kanji behind 一日中 is no suffix (風雨 ふうう, 作家 さっか) but a word: 一日中雨だった, 一晩中外にいた. */
function behindWholeTime({ here, before }: MorphemeContext): Analysed | null {
  const reading = words.get(here.surface);
  if (reading === undefined || here.pos[1] !== '接尾' || !before || !/([日晩夜年]|^)中$/u.test(before.surface)) return null;
  return { ...here, reading, pos: ['名詞', '一般', '*'] };
}

/** Signs that the analyser does not know are one word for it with the comma behind them (50%、). */
function signs({ here }: MorphemeContext): readonly Analysed[] | null {
  const characters = [...here.surface];
  if (here.reading !== null || here.pos[0] !== '名詞' || characters.length < 2 || !/^[\p{P}\p{S}]+$/u.test(here.surface)) return null;
  let start = here.start;
  return characters.map((surface) => {
    const pos: Analysed['pos'] = surface === '、' ? ['記号', '読点', '*'] : surface === '。' ? ['記号', '句点', '*'] : /[「」『』（）()]/u.test(surface) ? ['記号', '一般', '*'] : here.pos;
    const one = { ...here, surface, start, lemma: surface, pos };
    start += surface.length;
    return one;
  });
}

/** 60分の休憩: minutes; 三分の一: a fraction, which the analyser has as one word. */
function minutes({ here, after }: MorphemeContext): readonly Analysed[] | null {
  if (here.surface !== '分の' || (after && /^[0-9０-９〇一二三四五六七八九十百千万数何]/u.test(after.surface))) return null;
  return [
    { ...here, surface: '分', reading: 'フン', lemma: '分', pos: ['名詞', '接尾', '助数詞'] },
    { ...here, surface: 'の', start: here.start + 1, reading: 'ノ', lemma: 'の', pos: ['助詞', '連体化', '*'], rivals: [], cutMargin: Infinity },
  ];
}

const corrections: readonly Correction[] = [minutes, sideBySide, behindWholeTime, signs];

/** Words that the analyser cuts otherwise than they are written, or takes for parts of others. What is only read wrongly is in `rules/`. */
export function correctWords(morphemes: readonly Analysed[]): Analysed[] {
  return morphemes.flatMap((here, at) => {
    const place: MorphemeContext = { here, at, morphemes, before: morphemes[at - 1], after: morphemes[at + 1] };
    return corrections.reduce<Analysed | readonly Analysed[] | null>((found, correct) => found ?? correct(place), null) ?? here;
  });
}

/** 数人, 何年: an indefinite number and its counter are one word. 考え|あぐねる, 行き|当たる: so are two verbs that the dictionary has as one. */
export function joinMorphemes(morphemes: readonly Analysed[], isWritten: (word: string) => boolean): Analysed[] {
  const joined: Analysed[] = [];
  for (const [at, here] of morphemes.entries()) {
    const before = joined.at(-1);
    const counted = morphemes[at - 2]?.pos[1] === '数';
    const one = before && before === morphemes[at - 1] && !(counted && before.pos[1] === '数') ? together(before, here, morphemes[at + 1], isWritten) : null;
    if (one) joined.splice(-1, 1, one);
    else joined.push(here);
  }
  return joined;
}

function together(before: Analysed, here: Analysed, after: Analysed | undefined, isWritten: (word: string) => boolean): Analysed | null {
  if (before.reading === null || here.reading === null) return null;
  const surface = before.surface + here.surface;
  const reading = before.reading + here.reading;
  if (['数', '何', '幾'].includes(before.surface) && before.pos[1] === '数' && here.pos[2] === '助数詞') {
    const counted = readCounted(before.surface, here.surface);
    return { ...before, surface, reading: counted ? toKatakana(counted.number + counted.counter) : reading, lemma: surface, pos: ['名詞', '一般', '*'] };
  }
  const isStem = before.pos[0] === '動詞' && before.pos[1] === '自立' && before.conjugationForm === '連用形';
  const isVerb = here.pos[0] === '動詞' && here.pos[1] === '自立' && here.lemma !== 'する';
  if (!isStem || !isVerb || (after && isParticle(after, '接続助詞') && after.surface === 'ながら')) return null;
  const lemma = before.surface + here.lemma;
  return isWritten(lemma) ? { ...here, surface, start: before.start, reading, lemma } : null;
}
