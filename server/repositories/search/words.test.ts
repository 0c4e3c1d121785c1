import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joined } from '@/domain/search/english';
import { matchesPattern, wordPattern } from '@/domain/search/pattern';
import { wordList } from './words';

const word = (written: string, count = 1, key = joined(written)) => ({ written, key, count });

describe('wordList', () => {
  const list = wordList([word('defence', 2, 'defense'), word('defense', 3), word('co-operate'), word("don't"), word('end'), word('\u{10428}end')]);
  const found = (pattern: string, most = 9) => list.fitting(wordPattern(pattern), most)?.map(({ written }) => written);

  it.each([
    ['defen*', ['defense', 'defence']], ['defenc*', ['defence']], ['*se', ['defense', 'defence']], ['coop*', ['co-operate']], ["d*nt", ["don't"]],
    ['*end*', ['end', '\u{10428}end']], ['end*', ['end']], ['*end', ['end', '\u{10428}end']], ['e*d', ['end']], ['x*', []], ['*e*e*', ['defense', 'defence', 'co-operate']],
  ])('%s', (pattern, words) => expect(found(pattern)).toEqual(words));

  it('counts words, not spellings, and stops where they are too many', () => {
    expect(found('defen*', 2)).toHaveLength(2);
    expect(found('defen*', 1)).toBeUndefined();
    expect(wordList([]).fitting(wordPattern('a*'), 1)).toEqual([]);
  });

  it('finds what going through every word finds', () => {
    const letters = fc.constantFrom('a', 'b', 'c', '\u{10428}');
    const words = fc.uniqueArray(fc.string({ unit: letters, minLength: 1, maxLength: 6 }), { maxLength: 30 });
    const pattern = fc.array(fc.oneof(letters, fc.constant('*')), { minLength: 1, maxLength: 6 }).map((all) => `${all.join('')}*`).filter((all) => /[^*]/.test(all));
    fc.assert(fc.property(words, pattern, (all, sought) => {
      const expected = all.filter((one) => matchesPattern(one, wordPattern(sought))).sort();
      expect(wordList(all.map((one) => word(one))).fitting(wordPattern(sought), 99)?.map(({ written }) => written).sort()).toEqual(expected);
    }), { numRuns: 500 });
  });
});
