import type { Language } from './language';
import { findAll, type Span } from './span';

/** Whether a span cuts no English word in two. Japanese has no such boundary. */
export function atWordBoundaries(text: string, span: Span): boolean {
  return !(isWordUnit(text, span.start - 1) && isWordUnit(text, span.start))
    && !(isWordUnit(text, span.end - 1) && isWordUnit(text, span.end));
}

const wordUnit = /[\p{L}\p{N}\p{M}]/u;

function isWordUnit(text: string, at: number): boolean {
  if (at < 0 || at >= text.length) return false;
  let start = at;
  const unit = text.charCodeAt(at);
  if (unit >= 0xdc00 && unit <= 0xdfff && at > 0) start = at - 1;
  return wordUnit.test(String.fromCodePoint(text.codePointAt(start) ?? 0));
}

/** Whether one of `breaks` (UTF-16 offsets, places where text is lost) lies inside a span. */
export function crossesBreak(span: Span, breaks: readonly number[]): boolean {
  return breaks.some((at) => at > span.start && at < span.end);
}

/** The places where an editor's `words` stand: whole words in English, never across a gap. */
export function findWords(text: string, words: string, language: Language, breaks: readonly number[]): Span[] {
  return findAll(text, words).filter(
    (span) => !crossesBreak(span, breaks) && (language === 'ja' || atWordBoundaries(text, span)),
  );
}
