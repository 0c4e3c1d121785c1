import type { Span } from '../text/span';
import { foldText } from './fold';
import { americanSpelling } from './spelling';

export interface EnglishWord {
  /** Folded, in its American spelling, without a possessive 's. */
  readonly key: string;
  /** Folded, as it is spelled in the text, without a possessive 's. */
  readonly written: string;
  /** UTF-16 units of the text. */
  readonly span: Span;
}

// co-operation and co-ordination are one word. An asterisk is part of a word in patterns alone.
const word = /co-(?=op|ord)[\p{L}\p{M}]+|[\p{L}\p{N}\p{M}]+(?:'[\p{L}\p{M}]+)*/gu;
const wordPattern = /co-(?=op|ord)[\p{L}\p{M}*]+|[\p{L}\p{N}\p{M}*]+(?:'[\p{L}\p{M}*]+)*/gu;

/** The words of an English text, in their order. Hyphens part words, apostrophes do not. */
export function englishWords(text: string): EnglishWord[] {
  const folded = foldText(text);
  return [...folded.text.matchAll(word)].map(({ 0: found, index }) => {
    const written = found.replace(/'s$/, '');
    return {
      key: americanSpelling(joined(written)), written,
      span: { start: folded.places[index] ?? 0, end: endAt(folded.places, index + found.length) },
    };
  });
}

/** The words of a folded query as `englishWords` parts them, where an asterisk may stand for letters. Without apostrophes; spelled as they are. */
export function wordsWithAsterisks(folded: string): string[] {
  return [...folded.matchAll(wordPattern)].map(([found]) => joined(found.replace(/'s$/, '')));
}

/** A word as written, in one piece: co-operation, don't. */
export function joined(written: string): string {
  return written.replace(/^co-/, 'co').replace(/'/g, '');
}

/** The end, in the text, of what ends before unit `at` of the folded text: the whole character, where it has several units. */
export function endAt(places: readonly number[], at: number): number {
  const last = places[at - 1] ?? 0;
  let end = at;
  while (end < places.length - 1 && places[end] === last) end += 1;
  return places[end] ?? last;
}
