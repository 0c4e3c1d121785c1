import { canBeRead } from './furigana/align';
import type { ReadKanji } from './furigana/ruby';
import { isKanji, toHiragana } from './kana';

/** A word as a text writes it, with its reading in hiragana. */
export interface ReadWord { readonly text: string; readonly reading: string }

/**
 * Whether a spelling is another of the same word: with more or fewer kana after its kanji (行う, 行なう; 引き続き, 引続き) or with kana for one
 * (位置付ける, 位置づける). Words that only share kanji and endings are told apart by their readings: 入る is no spelling of 入れる.
 */
export function isSpellingOf(spelling: string, { text, reading }: ReadWord, readKanji: ReadKanji): boolean {
  if (spelling === text || reading === '') return false;
  const [given, other] = [kanjiIn(spelling), kanjiIn(text)];
  if (given.length === 0 || other.length === 0 || !(isWithin(given, other) || isWithin(other, given))) return false;
  if (!canBeRead(spelling, reading, readKanji)) return false;
  const usual = usualReadings(spelling, readKanji);
  return usual.length === 0 || usual.includes(reading);
}

const kanjiIn = (word: string) => [...word].filter(isKanji);

function isWithin(few: readonly string[], many: readonly string[]): boolean {
  let next = 0;
  for (const character of many) if (character === few[next]) next += 1;
  return next === few.length;
}

/** Of one kanji with its endings, the readings that are written just so: 上る のぼる, though あがる has been written so too. */
function usualReadings(word: string, readKanji: ReadKanji): string[] {
  const [first = '', ...rest] = [...word];
  const ending = rest.join('');
  if (!isKanji(first) || rest.some(isKanji)) return [];
  return (readKanji(first)?.kun ?? []).map((kun) => toHiragana(kun.replace(/-/g, ''))).filter((kun) => kun.split('.')[1] === ending).map((kun) => kun.replace('.', ''));
}
