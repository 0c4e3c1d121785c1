import fc from 'fast-check';
import { expect, it } from 'vitest';
import { glossLines } from './gloss-lines';

it.each([
  ['Japan', ['Japan']],
  ['like-minded country', ['like-minded', 'country']],
  ['defense cooperation', ['defense', 'cooperation']],
  ['National Institute for Defense Studies', ['National', 'Institute for', 'Defense Studies']],
  ['field of specialization', ['field of', 'specialization']],
  ['study of the policymaking process', ['study of the', 'policymaking', 'process']],
  ['achievements', ['achievements']],
  ['main, principal', ['main, principal']],
  ['internationalization', ['internationalization']],
  ['', ['']],
])('%s', (gloss, lines) => {
  expect(glossLines(gloss).split('\n')).toEqual(lines);
});

it('keeps every word, in at most three lines', () => {
  fc.assert(fc.property(fc.array(fc.stringMatching(/^[a-z,]{1,12}$/), { minLength: 1, maxLength: 14 }), (words) => {
    const lines = glossLines(words.join(' ')).split('\n');
    expect(lines.join(' ')).toBe(words.join(' '));
    expect(lines.length).toBeLessThanOrEqual(3);
  }));
});
