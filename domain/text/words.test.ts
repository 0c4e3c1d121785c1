import { describe, expect, it } from 'vitest';
import { atWordBoundaries, crossesBreak, findWords } from './words';

describe('a span of English', () => {
  const text = 'The “art” of café 𝒜𝒷 3rd';
  it.each([
    ['The', true], ['art', true], ['of', true], ['“art”', true], ['café', true], ['𝒜𝒷', true], ['3rd', true], ['The “art” of café 𝒜𝒷 3rd', true],
    ['Th', false], ['he', false], ['caf', false], ['rt', false], ['𝒷', false], ['𝒜', false], ['rd', false], ['3', false],
  ])('%s cuts no word: %s', (words, does) => {
    const start = text.indexOf(words);
    expect(atWordBoundaries(text, { start, end: start + words.length })).toBe(does);
  });
});

it('a gap lies inside a span, and not at its edge', () => {
  const span = { start: 2, end: 5 };
  expect([1, 2, 3, 4, 5, 6].map((at) => crossesBreak(span, [at]))).toEqual([false, false, true, true, false, false]);
  expect(crossesBreak(span, [])).toBe(false);
  expect(crossesBreak(span, [9, 3])).toBe(true);
});

describe('the places of words', () => {
  it('are whole words of English, and any characters of Japanese', () => {
    expect(findWords('sea seas sea', 'sea', 'en', [])).toEqual([{ start: 0, end: 3 }, { start: 9, end: 12 }]);
    expect(findWords('海海辺', '海', 'ja', [])).toEqual([{ start: 0, end: 1 }, { start: 1, end: 2 }]);
    expect(findWords('sea', '', 'en', [])).toEqual([]);
  });

  it('are never across a gap', () => {
    expect(findWords('海辺海辺', '海辺', 'ja', [1])).toEqual([{ start: 2, end: 4 }]);
    expect(findWords('sea sea', 'sea', 'en', [5])).toEqual([{ start: 0, end: 3 }]);
  });
});
