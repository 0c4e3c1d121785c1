import { expect, it } from 'vitest';
import { partitionPoint } from './partition-point';

it('counts what passes, from none to all', () => {
  for (let length = 0; length < 20; length += 1) {
    for (let point = 0; point <= length; point += 1) expect(partitionPoint(length, (index) => index < point)).toBe(point);
  }
});

it('asks no more often than bisection does', () => {
  let asked = 0;
  expect(partitionPoint(1_000_000, (index) => (asked += 1, index < 314_159))).toBe(314_159);
  expect(asked).toBeLessThanOrEqual(20);
});
