import type { Span } from './span';

/** What belongs to the character before it: variation selectors (葛󠄀) and combining marks (か゚). */
const marks = /^\p{M}+/u;

/** A span with the marks that belong to its last character; UTF-16 units of `text`. A reading over a kanji is one over its variant, too. */
export function wholeCharacters(text: string, { start, end }: Span): Span {
  return { start, end: start === end ? end : end + (marks.exec(text.slice(end))?.[0].length ?? 0) };
}
