import type { Span } from '../text/span';
import { isSecondHalf, type Spoken } from './spoken';

/** After these a voice rests. */
const rests = /[、。，．！？!?…；：]+[」』）)”’"']*|[,.;:—–]+[”’"')]*\s+|[」』）]+/gu;

/**
 * What is said, in stretches (UTF-16 units of it) of at most `most` characters, which end at rests as far as possible, at spaces or at
 * the edges of pieces where a clause is longer, and never inside of a character. All of it in one where `most` is null.
 */
export function breathGroupsOf(spoken: Spoken, most: number | null): Span[] {
  const { text } = spoken;
  if (text === '') return [];
  if (most === null) return [{ start: 0, end: text.length }];
  const breaths: Span[] = [];
  const ends = restsOf(text);
  const edges = edgesOf(spoken);
  let start = 0;
  while (start < text.length) {
    const furthest = start + Math.max(most, 2);
    const end = text.length <= furthest ? text.length : (last(ends, start, furthest) ?? last(edges, start, furthest) ?? (isSecondHalf(text, furthest) ? furthest - 1 : furthest));
    breaths.push({ start, end });
    start = end;
  }
  return breaths;
}

/** Where the clause begins in which a place lies: from there one goes on after a pause. */
export function clauseStart(spoken: Spoken, offset: number): number {
  return last(restsOf(spoken.text), 0, offset) ?? 0;
}

function restsOf(text: string): number[] {
  return [...text.matchAll(rests)].map(({ index, 0: sign }) => index + sign.length);
}

function edgesOf({ text, pieces }: Spoken): number[] {
  const spaces = [...text.matchAll(/\s+/gu)].map(({ index, 0: space }) => index + space.length);
  return [...spaces, ...pieces.map(({ end }) => end)].sort((a, b) => a - b);
}

/** The last of some ascending offsets after one place and not beyond another. */
function last(offsets: readonly number[], after: number, most: number): number | null {
  return offsets.findLast((offset) => offset > after && offset <= most) ?? null;
}
