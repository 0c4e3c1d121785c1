import type { Language } from '../text/language';
import type { Span } from '../text/span';
import { englishWords } from './english';
import { foldText } from './fold';

/** How much of a sentence stands on each side of what was found: characters, about what a line has room for. */
const width: Readonly<Record<Language, number>> = { ja: 28, en: 56 };

const wordCharacter = /[\p{L}\p{N}\p{M}'’-]/u;

/** The stretch of a text (UTF-16 units) that a concordance line shows around a hit; it cuts no character and no English word in two. */
export function lineAround(text: string, hit: Span, language: Language): Span {
  const before = [...text.slice(0, hit.start)];
  const after = [...text.slice(hit.end)];
  let [left, right] = [Math.min(before.length, width[language]), Math.min(after.length, width[language])];
  if (language === 'en') {
    while (left > 0 && left < before.length && isInside(before[before.length - left - 1], before[before.length - left])) left -= 1;
    while (right > 0 && right < after.length && isInside(after[right - 1], after[right])) right -= 1;
  }
  return {
    start: hit.start - before.slice(before.length - left).join('').length,
    end: hit.end + after.slice(0, right).join('').length,
  };
}

function isInside(before: string | undefined, after: string | undefined): boolean {
  return before !== undefined && after !== undefined && wordCharacter.test(before) && wordCharacter.test(after);
}

export const lineOrders = ['place', 'left', 'right'] as const;
export type LineOrder = (typeof lineOrders)[number];

/**
 * What a line is sorted by: the words after the hit, or what stands before it read backwards: in Japanese by characters, in English by
 * words. Signs at the hit do not count.
 */
export function contextKey(text: string, hit: Span, order: Exclude<LineOrder, 'place'>, language: Language): string {
  if (order === 'right') return foldText(text.slice(hit.end)).text.replace(/^[^\p{L}\p{N}]+/u, '');
  if (language === 'en') return englishWords(text.slice(0, hit.start)).map(({ written }) => written).reverse().join(' ');
  return [...foldText(text.slice(0, hit.start)).text.replace(/[^\p{L}\p{N}]+$/u, '')].reverse().join('');
}
