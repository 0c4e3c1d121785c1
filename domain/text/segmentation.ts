import type { Span } from './span';

/** Something that holds of a span of a text. */
export interface Mark<T> {
  readonly span: Span;
  readonly value: T;
  /** Must stay in one piece, as a reading over its characters. Such marks do not overlap each other. */
  readonly whole?: boolean;
}

/** A piece of a text: characters, a place between them, or a mark around other pieces. */
export type Piece<T> =
  | { readonly type: 'text'; readonly start: number; readonly end: number }
  | { readonly type: 'place'; readonly at: number; readonly value: T }
  | {
      readonly type: 'mark';
      readonly value: T;
      readonly start: number;
      readonly end: number;
      /** False for what goes on from an earlier piece, where another mark cut this one. */
      readonly first: boolean;
      /** False where it goes on in a later piece. */
      readonly last: boolean;
      readonly children: readonly Piece<T>[];
    };

interface Cut<T> {
  readonly start: number;
  readonly end: number;
  readonly first: boolean;
  readonly last: boolean;
  readonly order: number;
  readonly value: T;
}

/**
 * Turns overlapping marks over a text of `length` UTF-16 units into a tree in
 * which each lies inside another or beside it. Of two that cross, the later one
 * is cut, except that a whole mark cuts the other. Of two with the same span, the
 * earlier in `marks` is outside. Marks with an empty span become places, outside
 * of marks that begin or end there.
 */
export function nest<T>(length: number, marks: readonly Mark<T>[]): Piece<T>[] {
  const cuts = marks.map(({ span, value }, order): Cut<T> => {
    if (span.start < 0 || span.end > length || span.start > span.end) {
      throw new RangeError(`The span ${span.start}–${span.end} does not lie in a text of ${length} characters.`);
    }
    return { start: span.start, end: span.end, first: true, last: true, order, value };
  });
  let crossing = cuts;
  for (const { span } of marks.filter((mark) => mark.whole)) {
    crossing = crossing.flatMap((cut) =>
      cut.start < span.start && span.start < cut.end && cut.end < span.end ? split(cut, span.start) : [cut],
    );
  }
  return build(0, length, crossing);
}

function split<T>(cut: Cut<T>, at: number): [Cut<T>, Cut<T>] {
  return [
    { ...cut, end: at, last: false },
    { ...cut, start: at, first: false },
  ];
}

/** Places first, then the longest, then the order in which they were given. */
function compare<T>(a: Cut<T>, b: Cut<T>): number {
  if (a.start !== b.start) return a.start - b.start;
  const places = Number(b.end === b.start) - Number(a.end === a.start);
  return places || b.end - a.end || a.order - b.order;
}

function build<T>(start: number, end: number, cuts: readonly Cut<T>[]): Piece<T>[] {
  const pieces: Piece<T>[] = [];
  let waiting = [...cuts].sort(compare);
  let at = start;
  while (waiting.length > 0) {
    const [next, ...others] = waiting as [Cut<T>, ...Cut<T>[]];
    if (next.start > at) pieces.push({ type: 'text', start: at, end: next.start });
    at = next.end;
    waiting = others;
    if (next.start === next.end) {
      pieces.push({ type: 'place', at, value: next.value });
      continue;
    }
    const inside: Cut<T>[] = [];
    const outside: Cut<T>[] = [];
    for (const cut of others) {
      if (cut.start >= next.end) outside.push(cut);
      else if (cut.end <= next.end) inside.push(cut);
      else {
        const [head, rest] = split(cut, next.end);
        inside.push(head);
        outside.push(rest);
      }
    }
    waiting = outside.sort(compare);
    const { order: _, ...piece } = next;
    pieces.push({ type: 'mark', ...piece, children: build(next.start, next.end, inside) });
  }
  if (at < end) pieces.push({ type: 'text', start: at, end });
  return pieces;
}
