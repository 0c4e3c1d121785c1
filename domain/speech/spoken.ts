import { gapSpoken } from '../apparatus/gap-marker';
import type { Language } from '../text/language';
import type { Span } from '../text/span';

/** Words that are said otherwise than they are written. */
export interface Pronunciation {
  /** UTF-16 units of the segment's text. */
  readonly span: Span;
  readonly say: string;
}

export interface SpokenPiece {
  /** UTF-16 units of what is said, end excluded. */
  readonly start: number;
  readonly end: number;
  /** Where it stands in the segment's text; an empty span for words that say that something is lost. */
  readonly source: Span;
  /** Whether it is said as it is written, so that the offsets of both go side by side. */
  readonly asWritten: boolean;
}

/** What a voice is given to say of a segment's text, and the way back to that text. The pieces lie end to end. */
export interface Spoken {
  readonly language: Language;
  readonly text: string;
  readonly pieces: readonly SpokenPiece[];
}

/**
 * A segment's text as it is said. Nothing lost is passed over: at each of `gaps` (offsets in the text) it is said that words are
 * missing. `instead` is what is said otherwise; where a gap lies inside of such words, they are said as written.
 * Throws a RangeError for spans that overlap or lie outside of the text.
 */
export function speak(text: string, language: Language, instead: readonly Pronunciation[], gaps: readonly number[]): Spoken {
  const lost = [...new Set(gaps)].map((at): Pronunciation => ({ span: { start: at, end: at }, say: gapSpoken[language] }));
  const whole = instead.filter(({ span }) => !gaps.some((at) => at > span.start && at < span.end));
  const marks = [...whole, ...lost].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  const pieces: SpokenPiece[] = [];
  let said = '';
  const add = (source: Span, words: string, asWritten: boolean) => {
    if (words === '') return;
    pieces.push({ start: said.length, end: said.length + words.length, source, asWritten });
    said += words;
  };
  let at = 0;
  for (const { span, say } of marks) {
    if (span.start < at || span.end < span.start || span.end > text.length) {
      throw new RangeError(`What is said at ${span.start}–${span.end} does not fit into a text of ${text.length} characters after ${at}.`);
    }
    add({ start: at, end: span.start }, text.slice(at, span.start), true);
    add(span, say, false);
    at = span.end;
  }
  add({ start: at, end: text.length }, text.slice(at), true);
  return { language, text: said, pieces };
}

/** Whether a UTF-16 unit is the second of a character's two. */
export function isSecondHalf(text: string, at: number): boolean {
  return /[\udc00-\udfff]/.test(text.charAt(at)) && /[\ud800-\udbff]/.test(text.charAt(at - 1));
}

/** The words of the text to which a place in what is said belongs: a character, or all that is said instead. Null for a gap, and outside. */
export function sourceAt({ text, pieces }: Spoken, offset: number): Span | null {
  const piece = pieces.find(({ start, end }) => start <= offset && offset < end);
  if (!piece || piece.source.start === piece.source.end) return null;
  if (!piece.asWritten) return piece.source;
  const from = isSecondHalf(text, offset) ? offset - 1 : offset;
  const start = piece.source.start + from - piece.start;
  return { start, end: start + (isSecondHalf(text, from + 1) ? 2 : 1) };
}
