import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nest, type Mark, type Piece } from './segmentation';

function show(text: string, pieces: readonly Piece<string>[]): string {
  return pieces
    .map((piece) => {
      if (piece.type === 'text') return text.slice(piece.start, piece.end);
      if (piece.type === 'place') return `‸${piece.value}`;
      return `${piece.first ? '' : '~'}${piece.value}(${show(text, piece.children)})`;
    })
    .join('');
}

function mark(value: string, start: number, end: number, whole = false): Mark<string> {
  return { value, span: { start, end }, whole };
}

describe('nest', () => {
  it.each([
    ['no marks', [], 'abcdef'],
    ['beside each other', [mark('x', 0, 2), mark('y', 2, 4)], 'x(ab)y(cd)ef'],
    ['the longer outside', [mark('y', 1, 2), mark('x', 0, 4)], 'x(ay(b)cd)ef'],
    ['the same span: the earlier outside', [mark('x', 1, 3), mark('y', 1, 3)], 'ax(y(bc))def'],
    ['crossing: the later is cut', [mark('x', 0, 3), mark('y', 2, 5)], 'x(aby(c))~y(de)f'],
    ['crossing a whole one: the other is cut', [mark('x', 0, 3), mark('r', 2, 5, true)], 'x(ab)r(~x(c)de)f'],
    ['a place stands outside of what begins or ends there', [mark('x', 0, 2), mark('p', 2, 2), mark('y', 2, 4)], 'x(ab)‸py(cd)ef'],
    ['a place inside', [mark('x', 0, 4), mark('p', 2, 2)], 'x(ab‸pcd)ef'],
    ['a place at the end', [mark('p', 6, 6)], 'abcdef‸p'],
  ])('%s', (_, marks, expected) => {
    expect(show('abcdef', nest(6, marks))).toBe(expected);
  });

  it('refuses a span outside of the text', () => {
    expect(() => nest(3, [mark('x', 1, 4)])).toThrow(RangeError);
  });

  const length = 12;
  const anyMark = fc
    .tuple(fc.nat(length), fc.nat(length), fc.integer())
    .map(([a, b, value]) => ({ span: { start: Math.min(a, b), end: Math.max(a, b) }, value }));
  // Whole marks do not overlap each other: cut the text at sorted places and take every second stretch.
  const wholeMarks = fc
    .uniqueArray(fc.nat(length), { maxLength: 6 })
    .map((places) => [...places].sort((a, b) => a - b))
    .map((places) =>
      places.flatMap((start, i) => {
        const end = places[i + 1];
        return i % 2 === 0 && end !== undefined ? [{ span: { start, end }, value: -1 - i, whole: true }] : [];
      }),
    );

  it('keeps every character once and in order, and every mark on its own characters', () => {
    fc.assert(
      fc.property(fc.array(anyMark, { maxLength: 8 }), wholeMarks, (others, wholes) => {
        const marks: Mark<{ id: number }>[] = [...others, ...wholes].map((m, id) => ({ ...m, value: { id } }));
        const characters: number[] = [];
        const covered = new Map<number, number[]>();
        const firsts = new Map<number, number>();
        const walk = (pieces: readonly Piece<{ id: number }>[], inside: readonly number[]) => {
          for (const piece of pieces) {
            if (piece.type === 'text') {
              for (let i = piece.start; i < piece.end; i += 1) {
                characters.push(i);
                for (const id of inside) covered.set(id, [...(covered.get(id) ?? []), i]);
              }
            } else if (piece.type === 'place') {
              firsts.set(piece.value.id, (firsts.get(piece.value.id) ?? 0) + 1);
              expect(marks[piece.value.id]?.span).toEqual({ start: piece.at, end: piece.at });
            } else {
              if (piece.first) firsts.set(piece.value.id, (firsts.get(piece.value.id) ?? 0) + 1);
              if (marks[piece.value.id]?.whole) expect({ start: piece.start, end: piece.end }).toEqual(marks[piece.value.id]?.span);
              walk(piece.children, [...inside, piece.value.id]);
            }
          }
        };
        walk(nest(length, marks), []);
        expect(characters).toEqual(Array.from({ length }, (_, i) => i));
        marks.forEach(({ span }, id) => {
          expect(firsts.get(id)).toBe(1);
          expect(covered.get(id) ?? []).toEqual(Array.from({ length: span.end - span.start }, (_, i) => span.start + i));
        });
      }),
      { numRuns: 500 },
    );
  });
});
