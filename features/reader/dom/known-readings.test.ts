import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseReadings, printReadings } from './known-readings';

it('is kept and read back', () => {
  fc.assert(fc.property(fc.uniqueArray(fc.constantFrom('noun\t連携\tれんけい', 'noun\t日本\tにほん', 'verb\t進める\tすすめる')), (keys) => {
    expect([...parseReadings(printReadings(new Set(keys)) ?? '')]).toEqual(keys);
  }));
});

it.each(['', '\n\n'])('of “%s” is nothing', (kept) => {
  expect(parseReadings(kept).size).toBe(0);
  expect(printReadings(new Set())).toBeNull();
});
