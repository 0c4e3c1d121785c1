import { describe, expect, it } from 'vitest';
import { median, percentile, range } from './statistics.mjs';

describe('median', () => {
  it.each([
    [[3], 3],
    [[9, 1, 5], 5],
    [[10, 9, 1, 2], 5.5],
  ])('of %j is %d', (values, expected) => {
    expect(median(values)).toBe(expected);
  });

  it('leaves the values in their order', () => {
    const values = [3, 1, 2];
    median(values);
    expect(values).toEqual([3, 1, 2]);
  });

  it('refuses nothing', () => {
    expect(() => median([])).toThrow(RangeError);
  });
});

it('range has the lowest and the highest', () => {
  expect(range([4, 2, 11])).toEqual([2, 11]);
});

it.each([[0.5, 3], [0.95, 5], [0, 1], [1, 5]])('percentile %d is one of the values', (share, expected) => {
  expect(percentile([5, 1, 4, 2, 3], share)).toBe(expected);
});

it('refuses a percentile of nothing', () => {
  expect(() => percentile([], 0.5)).toThrow(RangeError);
});
