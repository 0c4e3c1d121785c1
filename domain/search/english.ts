import type { Span } from '../text/span';
import { foldText } from './fold';
import { americanSpelling } from './spelling';

export interface EnglishWord {
  /** Folded, in its American spelling, without a possessive 's. */
  readonly key: string;
  /** UTF-16 units of the text. */
  readonly span: Span;
}

// co-operation and co-ordination are one word.
const word = /co-(?=op|ord)[\p{L}\p{M}]+|[\p{L}\p{N}\p{M}]+(?:'[\p{L}\p{M}]+)*/gu;

/** The words of an English text, in their order. Hyphens part words, apostrophes do not. */
export function englishWords(text: string): EnglishWord[] {
  const folded = foldText(text);
  return [...folded.text.matchAll(word)].map(({ 0: found, index }) => ({
    key: wordKey(found),
    span: { start: folded.places[index] ?? 0, end: endAt(folded.places, index + found.length) },
  }));
}

function wordKey(found: string): string {
  return americanSpelling(found.replace(/^co-/, 'co').replace(/'s$/, '').replace(/'/g, ''));
}

/** The end, in the text, of what ends before unit `at` of the folded text: the whole character, where it has several units. */
export function endAt(places: readonly number[], at: number): number {
  const last = places[at - 1] ?? 0;
  let end = at;
  while (end < places.length - 1 && places[end] === last) end += 1;
  return places[end] ?? last;
}
