import { alignFurigana } from '../../japanese/furigana/align';
import type { ReadKanji, Ruby } from '../../japanese/furigana/ruby';
import { toHiragana } from '../../japanese/kana';

/**
 * A reading over the characters of a word that take one; spans in the word. Over the whole word where it cannot be divided. Null where it does
 * not go with the kana of the word: おこなう over 行って.
 */
export function rubyOver(surface: string, reading: string, readKanji: ReadKanji): Ruby[] | null {
  const aligned = alignFurigana(surface, reading, readKanji);
  if (aligned && aligned.length > 0) return aligned;
  const pattern = toHiragana(surface).split(/([ぁ-ゖー]+)/u).map((part, index) => (index % 2 === 1 || part === '' ? part : '.+')).join('');
  return /[^ぁ-ゖァ-ヺー]/u.test(surface) && new RegExp(`^${pattern}$`, 'u').test(toHiragana(reading)) ? [{ span: { start: 0, end: surface.length }, reading }] : null;
}
