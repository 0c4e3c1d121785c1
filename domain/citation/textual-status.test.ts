import { describe, expect, it } from 'vitest';
import type { ApparatusEntry, ApparatusKind } from '../apparatus/apparatus';
import type { PlacedSpan } from '../text/span';
import { textualStatus, touches } from './textual-status';

const place = (address: string, start: number, end: number, language: 'ja' | 'en' = 'ja'): PlacedSpan => ({ address, language, span: { start, end } });

describe('a place touches words', () => {
  it.each([
    [place('1.1', 2, 4), true], [place('1.1', 4, 6), true], [place('1.1', 0, 3), true], [place('1.1', 0, 9), true],
    // What only stands beside them does not.
    [place('1.1', 0, 2), false], [place('1.1', 5, 7), false],
    // A place between characters does at either edge.
    [place('1.1', 2, 2), true], [place('1.1', 5, 5), true], [place('1.1', 3, 3), true], [place('1.1', 1, 1), false], [place('1.1', 6, 6), false],
    [place('1.2', 2, 4), false], [place('1.1', 2, 4, 'en'), false], [place('1.2', 2, 4, 'en'), false],
  ])('%j: %s', (each, does) => expect(touches(each, place('1.1', 2, 5))).toBe(does));
});

describe('the status of a text', () => {
  const entry = (kind: ApparatusKind, places: PlacedSpan[], restingOn: PlacedSpan[] = []): ApparatusEntry => ({
    id: kind, kind, certainty: 'high', responsible: { ja: '', en: '' }, reason: { ja: '', en: '' }, places, restingOn, received: [], lines: [], repeats: [], extent: null,
  });
  const apparatus = [
    entry('corrected', [place('1.1', 0, 1), place('2.1', 0, 1)]), entry('corrected', [place('3.1', 0, 1)]),
    entry('supplied', [place('2.1', 0, 1)], [place('1.1', 0, 3, 'en')]), entry('gap', [place('1.1', 4, 4)]), entry('transposed', []),
  ];

  it('counts every entry of a whole edition', () => {
    expect(textualStatus(apparatus, null)).toEqual({ corrected: 2, supplied: 1, surplus: 0, transposed: 1, gap: 1 });
  });

  it('counts in a passage what has one of its places there, of words or of what rests on them', () => {
    expect(textualStatus(apparatus, [place('1.1', 0, 4), place('1.1', 0, 5, 'en')])).toEqual({ corrected: 1, supplied: 1, surplus: 0, transposed: 0, gap: 1 });
    expect(textualStatus(apparatus, [place('1.1', 0, 3)])).toEqual({ corrected: 1, supplied: 0, surplus: 0, transposed: 0, gap: 0 });
    expect(textualStatus(apparatus, [])).toEqual({ corrected: 0, supplied: 0, surplus: 0, transposed: 0, gap: 0 });
  });
});
