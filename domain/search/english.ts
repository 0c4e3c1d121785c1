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

// co-operation, co-ordination and U.S. are one word each, & is one. An asterisk is part of a word in patterns alone.
const word = /(?<![\p{L}\p{N}])\p{L}(?:\.\p{L})+(?![\p{L}\p{N}])\.?|&|co-(?=op|ord)[\p{L}\p{M}]+|[\p{L}\p{N}\p{M}]+(?:'[\p{L}\p{M}]+)*/gu;
const wordPattern = /co-(?=op|ord)[\p{L}\p{M}*]+|[\p{L}\p{N}\p{M}*]+(?:'[\p{L}\p{M}*]+)*/gu;

/** The words of an English text, in their order. Hyphens part words, apostrophes do not. */
export function englishWords(text: string): EnglishWord[] {
  const folded = foldText(text);
  return [...folded.text.matchAll(word)].map(({ 0: found, index }) => {
    const written = found.replace(/'s$/, '');
    const span = { start: folded.places[index] ?? 0, end: endAt(folded.places, index + found.length) };
    return { key: keyOf(written, text.slice(span.start, span.end)), written, span };
  });
}

/** The country's key, which keeps its points: without them it would be a pronoun. */
export const unitedStates = 'u.s.';

function keyOf(written: string, original: string): string {
  if (written === '&') return 'and';
  if (/^u\.s\.?$/.test(written) || /^US(?:['’]s)?$/.test(original)) return unitedStates;
  return /^\p{L}\./u.test(written) ? written.replace(/\./g, '') : americanSpelling(joined(written));
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
