import type { Span } from './span';

/**
 * Short spans without a line break inside, where Unicode's rules would allow one: abbreviations with a slash or an
 * ampersand (HA/DR, R&D) and a single letter with its hyphen (J-ALERT, E-2D). Spans in UTF-16 units of `text`.
 */
export function unbreakableSpans(text: string): Span[] {
  return [...text.matchAll(/(?<![A-Za-z\d/&-])(?:[A-Z][A-Za-z\d]{0,4}(?:[/&][A-Z][A-Za-z\d]{0,4})+|[A-Z]-[A-Z\d]{1,8})(?![A-Za-z\d/&])/g)]
    .map(({ index, 0: { length } }) => ({ start: index, end: index + length }));
}
