import type { Language } from './language';

/**
 * A range of characters in one segment in one language: UTF-16 code units of
 * the NFC text, `end` excluded. `start === end` is a place between characters.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A span with its place. */
export interface PlacedSpan {
  readonly address: string;
  readonly language: Language;
  readonly span: Span;
}

export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** All places (UTF-16 offsets) where `words` stands in `text`, left to right, without overlaps. */
export function findAll(text: string, words: string): Span[] {
  const found: Span[] = [];
  if (words === '') return found;
  for (let start = text.indexOf(words); start !== -1; start = text.indexOf(words, start + words.length)) {
    found.push({ start, end: start + words.length });
  }
  return found;
}
