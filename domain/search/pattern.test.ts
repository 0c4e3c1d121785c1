import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { anywherePattern, matchesPattern, hasBareAsterisk, wordPattern } from './pattern';

describe('fits', () => {
  it.each([
    ['deter*', 'deter'], ['deter*', 'deterrence'], ['*ence', 'deterrence'], ['*ence', 'ence'], ['*terr*', 'territory'], ['d*r*e', 'deterrence'], ['a**b', 'ab'],
    ['*a*a*', 'banana'], ['.*', '.x'],
  ])('%s: %s', (pattern, word) => expect(matchesPattern(word, wordPattern(pattern))).toBe(true));
  it.each([
    ['deter*', 'undeter'], ['*ence', 'encer'], ['ab*ba', 'aba'], ['*a*a*', 'bat'], ['d*rr*r*e', 'deterrence'], ['.*', 'x'], ['a', 'ab'],
  ])('%s: not %s', (pattern, word) => expect(matchesPattern(word, wordPattern(pattern))).toBe(false));

  it('says what a regular expression would', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', '\u{10428}', '+'), maxLength: 8 });
    fc.assert(fc.property(fc.array(fc.constantFrom('*', 'a', 'b', 'ab', '\u{10428}', '+'), { maxLength: 7 }), letters, (pieces, word) => {
      const pattern = pieces.join('');
      const expression = new RegExp(`^${pattern.replace(/\+/g, '\\+').replace(/\*+/g, '.*')}$`, 'u');
      expect(matchesPattern(word, wordPattern(pattern))).toBe(expression.test(word));
      expect(matchesPattern(word, anywherePattern('ab'))).toBe(word.includes('ab'));
    }), { numRuns: 1_000 });
  });

  it('goes through a word once, whatever is asked', () => {
    const pattern = wordPattern(`${'*a'.repeat(120)}*b`);
    const looking = vi.spyOn(String.prototype, 'indexOf');
    const isFit = matchesPattern('a'.repeat(20_000), pattern);
    const from = looking.mock.calls.map(([, at]) => at);
    looking.mockRestore();
    expect(isFit).toBe(false);
    // One look for each piece, each from where the one before was found.
    expect(from).toEqual(Array.from({ length: 120 }, (_, index) => index));
  });
});

describe('hasBareAsterisk', () => {
  it.each(['*', '**', 'like-*', '*-*', "*'s", '(*)'])('%s', (folded) => expect(hasBareAsterisk(folded)).toBe(true));
  it.each(['a*', '*a', 'like-m*', 'co-op*', 'a', ''])('not %s', (folded) => expect(hasBareAsterisk(folded)).toBe(false));
});
