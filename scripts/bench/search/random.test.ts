import { expect, it } from 'vitest';
import { seeded } from '@/domain/algorithms/seeded';
import { byFrequency } from './random';

it('gives the same numbers for the same seed', () => {
  const draw = (seed: number) => Array.from({ length: 5 }, seeded(seed));
  expect(draw(1)).toEqual(draw(1));
  expect(draw(1)).not.toEqual(draw(2));
  expect(draw(1).every((number) => number >= 0 && number < 1)).toBe(true);
});

it('draws from the whole list, the first entries most often', () => {
  const list = Array.from({ length: 1_000 }, (_, rank) => rank);
  const random = seeded(1);
  const counts = new Map<number, number>();
  for (let draw = 0; draw < 50_000; draw += 1) {
    const rank = byFrequency(list, random);
    counts.set(rank, (counts.get(rank) ?? 0) + 1);
  }
  expect(byFrequency(list, () => 0)).toBe(0);
  expect(byFrequency(list, () => 1 - Number.EPSILON)).toBe(999);
  const of = (from: number, to: number) => [...counts].filter(([rank]) => rank >= from && rank < to).reduce((sum, [, count]) => sum + count, 0);
  expect(of(0, 10)).toBeGreaterThan(5 * of(500, 510));
});
