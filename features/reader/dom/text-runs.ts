import type { Span } from '@/domain/text/span';

/** A stretch of what the page prints for a segment: of the segment's own text, or a reading, an address, the sign of a gap. */
export interface Run {
  readonly text: string;
  readonly own: boolean;
}

/** Part of a run, in UTF-16 units. */
export interface Stretch {
  readonly run: number;
  readonly from: number;
  readonly to: number;
}

/** The segment's text, as the page prints it. */
export function textOf(runs: readonly Run[]): string {
  return runs.map(({ text, own }) => (own ? text : '')).join('');
}

/** The place in the segment's text that answers a place in a run. Inside of what is not text: where that stands. */
export function offsetOf(runs: readonly Run[], run: number, at: number): number {
  const before = textOf(runs.slice(0, run)).length;
  return runs[run]?.own ? before + at : before;
}

/** Where a span of the segment's text is printed. */
export function stretchesOf(runs: readonly Run[], { start, end }: Span): Stretch[] {
  const stretches: Stretch[] = [];
  let offset = 0;
  runs.forEach(({ text, own }, run) => {
    if (!own) return;
    const from = Math.max(start - offset, 0);
    const to = Math.min(end - offset, text.length);
    if (from < to) stretches.push({ run, from, to });
    offset += text.length;
  });
  return stretches;
}

/** The whole character of which `offset` is a part; null where the text has none. */
export function characterAt(text: string, offset: number): Span | null {
  if (offset < 0 || offset >= text.length) return null;
  const isLow = (at: number) => /[\udc00-\udfff]/.test(text.charAt(at));
  const isHigh = (at: number) => /[\ud800-\udbff]/.test(text.charAt(at));
  const start = isLow(offset) && isHigh(offset - 1) ? offset - 1 : offset;
  return { start, end: isHigh(start) && isLow(start + 1) ? start + 2 : start + 1 };
}

/** The word to which a character belongs; -1 for punctuation and spaces. */
export function wordAt(words: readonly { readonly span: Span }[], offset: number): number {
  return words.findIndex(({ span }) => span.start <= offset && offset < span.end);
}
