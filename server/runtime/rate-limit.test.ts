import { expect, it } from 'vitest';
import { makeRateLimit } from './rate-limit';

it('lets so many of one key pass in a window, and tells the others how long to wait', () => {
  const limit = makeRateLimit(2, 60_000);
  expect([limit.take('a', 1_000), limit.take('a', 2_000), limit.take('b', 2_000)]).toEqual([0, 0, 0]);
  expect(limit.take('a', 2_000)).toBe(59);
  expect(limit.take('a', 60_001)).toBe(1);
  expect(limit.take('a', 60_999)).toBe(1);
  expect(limit.take('b', 3_000)).toBe(0);
});

it('begins anew when the window is over, and not a moment before', () => {
  const limit = makeRateLimit(1, 60_000);
  expect(limit.take('a', 500)).toBe(0);
  expect(limit.take('a', 60_499)).toBeGreaterThan(0);
  expect(limit.take('a', 60_500)).toBe(0);
  // The next window counts from there.
  expect(limit.take('a', 120_499)).toBeGreaterThan(0);
  expect(limit.take('a', 120_500)).toBe(0);
});

it('is none where it is 0', () => {
  const limit = makeRateLimit(0, 60_000);
  for (let time = 0; time < 10; time++) expect(limit.take('a', time)).toBe(0);
});

it('forgets the oldest window where there are more than 10 000', () => {
  const limit = makeRateLimit(1, 60_000);
  for (let key = 0; key < 10_000; key++) limit.take(String(key), 0);
  expect(limit.take('0', 1)).toBeGreaterThan(0);
  limit.take('one more', 1);
  expect(limit.take('1', 1)).toBeGreaterThan(0);
  expect(limit.take('0', 1)).toBe(0);
});
