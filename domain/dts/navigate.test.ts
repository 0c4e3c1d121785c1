import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { citationTree } from './citation-tree';
import { findRange, navigate, type NavigationQuery } from './navigate';
import type { Outline } from './outline';

const plain = (address: string) => ({ address, languages: ['ja', 'en'] as const, heading: null });
const outline: Outline = [
  { number: 0, segments: [plain('0.1')] },
  { number: 1, segments: [{ ...plain('1.0'), heading: { ja: '港', en: null } }, plain('1.1'), { ...plain('1.2'), languages: ['ja'] }] },
  { number: 2, segments: [{ ...plain('2.1'), languages: ['en'] }] },
  { number: 3, segments: [plain('3.1'), plain('3.2')] },
];
const tree = citationTree(outline, 'ja');
const names = (question: NavigationQuery) => {
  const found = navigate(tree, question);
  return 'kind' in found ? found.kind : found.member?.map(({ identifier }) => identifier).join(' ') ?? null;
};

describe('a citation tree', () => {
  it('has the paragraphs and segments that have words in its language, in document order', () => {
    expect(tree.map(({ identifier }) => identifier).join(' ')).toBe('0 0.1 1 1.0 1.1 1.2 3 3.1 3.2');
    expect(citationTree(outline, 'en').map(({ identifier }) => identifier).join(' ')).toBe('0 0.1 1 1.0 1.1 2 2.1 3 3.1 3.2');
    expect(tree[2]).toEqual({ identifier: '1', level: 1, parent: null, citeType: 'paragraph', title: '港' });
    expect(tree[3]).toEqual({ identifier: '1.0', level: 2, parent: '1', citeType: 'segment', title: null });
  });
});

// Each row of the specification's table of `down` against `ref` and `start`/`end`, and what it says of errors.
describe('navigation', () => {
  it.each<[string, NavigationQuery, string | null]>([
    ['nothing at all', {}, 'depth'],
    ['a unit', { ref: '1' }, null],
    ['a range', { start: '1', end: '3.1' }, null],
    ['no depth at the root', { down: 0 }, 'depth'],
    ['siblings of a segment', { ref: '1.1', down: 0 }, '1.0 1.1 1.2'],
    ['siblings of a paragraph', { ref: '1', down: 0 }, '0 1 3'],
    ['no depth of a range', { start: '1', end: '3', down: 0 }, 'depth'],
    ['the first level', { down: 1 }, '0 1 3'],
    ['two levels', { down: 2 }, '0 0.1 1 1.0 1.1 1.2 3 3.1 3.2'],
    ['more levels than there are', { down: 9 }, '0 0.1 1 1.0 1.1 1.2 3 3.1 3.2'],
    ['to the bottom', { down: -1 }, '0 0.1 1 1.0 1.1 1.2 3 3.1 3.2'],
    ['a paragraph and its segments', { ref: '1', down: 1 }, '1 1.0 1.1 1.2'],
    ['a paragraph to the bottom', { ref: '1', down: -1 }, '1 1.0 1.1 1.2'],
    ['below a segment, where nothing is', { ref: '1.1', down: 1 }, '1.1'],
    ['a range of paragraphs', { start: '1', end: '3', down: 1 }, '1 1.0 1.1 1.2 3 3.1 3.2'],
    ['a range from a paragraph to a segment', { start: '1', end: '3.1', down: 1 }, '1 1.0 1.1 1.2 3 3.1'],
    ['a range of segments', { start: '1.1', end: '3.1', down: -1 }, '1.1 1.2 3 3.1'],
    ['a range of one', { start: '1', end: '1', down: 1 }, '1 1.0 1.1 1.2'],
    ['both a unit and a range', { ref: '1', start: '1', end: '3' }, 'combination'],
    ['a unit and a start', { ref: '1', start: '1' }, 'combination'],
    ['a start without an end', { start: '1', down: 1 }, 'combination'],
    ['an end without a start', { end: '1', down: 1 }, 'combination'],
    ['a unit that is not there', { ref: '9' }, 'unknown'],
    ['a unit without words in the language', { ref: '2.1', down: 1 }, 'unknown'],
    ['an end that is not there', { start: '1', end: '9', down: 1 }, 'unknown'],
    ['a range the wrong way round', { start: '3', end: '1', down: 1 }, 'reversed'],
    ['below the bottom', { ref: '1', down: -2 }, 'depth'],
  ])('%s', (_, question, expected) => expect(names(question)).toBe(expected));

  const outlines = fc.array(fc.array(fc.subarray(['ja', 'en'] as const), { maxLength: 4 }), { maxLength: 6 }).map((paragraphs): Outline =>
    paragraphs.map((segments, number) => ({ number, segments: segments.map((languages, at) => ({ address: `${number}.${at + 1}`, languages, heading: null })) })));

  it('of any text: members are in order, each after its parent, and a range is all that lies between', () => {
    fc.assert(fc.property(outlines, fc.constantFrom('ja' as const, 'en' as const), fc.nat(), fc.nat(), fc.integer({ min: -1, max: 3 }), (given, language, a, b, down) => {
      const all = citationTree(given, language);
      fc.pre(all.length > 0);
      const [first, second] = [a % all.length, b % all.length].sort((x, y) => x - y) as [number, number];
      const [start, end] = [all[first]!.identifier, all[second]!.identifier];
      const found = navigate(all, { start, end, down });
      if ('kind' in found) {
        expect(down).toBe(0);
        return;
      }
      const places = found.member!.map((unit) => all.indexOf(unit));
      expect(places).toEqual([...places].sort((x, y) => x - y));
      expect(places[0]).toBe(first);
      for (const unit of found.member!) {
        const parent = all.findIndex(({ identifier }) => identifier === unit.parent);
        expect(unit.parent === null || (parent >= 0 && parent < all.indexOf(unit))).toBe(true);
      }
      const stretch = findRange(all, { start, end });
      if ('kind' in stretch || !stretch.stretch) throw new Error('There is no such stretch.');
      if (down === -1) expect(places).toEqual(all.map((_, at) => at).slice(first, stretch.stretch.last + 1));
    }));
  });
});
