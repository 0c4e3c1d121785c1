import fc from 'fast-check';
import { expect, it } from 'vitest';
import { difference } from './difference';

function show(text: string, other: string): string {
  return difference(text, other)
    .map(({ text: words, same }) => (same ? words : `[${words}]`))
    .join('');
}

it.each([
  ['の連携は', 'の連携は', 'の連携は'],
  ['の連携を', 'の連携は', 'の連携[を]'],
  ['日本米豪', '日米豪', '日[本]米豪'],
  ['日米豪', '日本米豪', '日米豪'],
  ['𠮷野', '吉野', '[𠮷]野'],
  ['', '野', ''],
  ['野', '', '[野]'],
])('%s against %s', (text, other, expected) => {
  expect(show(text, other)).toBe(expected);
});

it('keeps the text, and what is the same stands in the other in that order', () => {
  const words = fc.string({ unit: fc.constantFrom('日', '本', '米', '豪'), maxLength: 12 });
  fc.assert(
    fc.property(words, words, (text, other) => {
      const stretches = difference(text, other);
      expect(stretches.map((stretch) => stretch.text).join('')).toBe(text);
      let from = 0;
      for (const character of stretches.filter(({ same }) => same).map((stretch) => stretch.text).join('')) {
        const found = other.indexOf(character, from);
        expect(found).toBeGreaterThanOrEqual(from);
        from = found + 1;
      }
    }),
  );
});
