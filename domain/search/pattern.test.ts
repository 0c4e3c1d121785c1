import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
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
    const since = performance.now();
    expect(matchesPattern('a'.repeat(20_000), wordPattern(`${'*a'.repeat(120)}*b`))).toBe(false);
    expect(performance.now() - since).toBeLessThan(200);
  });
});

describe('hasBareAsterisk', () => {
  it.each(['*', '**', 'like-*', '*-*', "*'s", '(*)'])('%s', (folded) => expect(hasBareAsterisk(folded)).toBe(true));
  it.each(['a*', '*a', 'like-m*', 'co-op*', 'a', ''])('not %s', (folded) => expect(hasBareAsterisk(folded)).toBe(false));
});
