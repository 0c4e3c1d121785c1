import fc from 'fast-check';
import { expect, it } from 'vitest';
import { exchangeSigns } from './markup-text';

it('leaves no sign that a script escapes', () => {
  expect(exchangeSigns('<a class="x" href=#a4>{を}</a> &amp; ~^')).toBe('{a class=~x~ href=#a4}<を>{/a} ^amp; "&');
  expect(exchangeSigns('<p class="x">words &lt;</p>')).not.toMatch(/[<>"&]/);
});

it('gives the markup back', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'<>"&{}~^a、') }), (markup) => {
      expect(exchangeSigns(exchangeSigns(markup))).toBe(markup);
    }),
  );
});
