import { describe, expect, it } from 'vitest';
import { ratio, table, verdict } from './table.mjs';

const row = { name: 'weight', measured: 18, baseline: 10, unit: 'KB', limit: { ratio: 1.8 } };

describe('verdict', () => {
  it.each([
    ['at most, reached', row, 'pass'],
    ['at most, passed over', { ...row, measured: 18.1 }, 'OVER'],
    ['at least, reached', { ...row, measured: 6, limit: { ratio: 0.6, atLeast: true } }, 'pass'],
    ['at least, not reached', { ...row, measured: 5, limit: { ratio: 0.6, atLeast: true } }, 'OVER'],
    ['below a value', { ...row, baseline: null, limit: { value: 20 } }, 'pass'],
    ['at a value', { ...row, baseline: null, limit: { value: 18 } }, 'OVER'],
    ['a value, reached', { ...row, baseline: null, limit: { value: 18, atLeast: true } }, 'pass'],
    ['a value, not reached', { ...row, baseline: null, limit: { value: 19, atLeast: true } }, 'OVER'],
    ['a baseline of nothing', { ...row, baseline: 0 }, 'OVER'],
    ['no limit', { ...row, limit: null }, ''],
  ])('%s', (_, given, expected) => {
    expect(verdict(given)).toBe(expected);
  });
});

it('ratio is to the baseline, and none without one', () => {
  expect(ratio(row)).toBeCloseTo(1.8);
  expect(ratio({ ...row, baseline: null })).toBeNull();
});

it('the table has a line each, its columns level', () => {
  const lines = table([row, { ...row, name: 'w', measured: 1234.56, baseline: null, limit: { value: 1000 } }]).split('\n');
  expect(lines).toEqual([
    '        measured  baseline   ratio       limit',
    'weight     18 KB     10 KB  1.80 ×    ≤ 1.80 ×  pass',
    'w       1,235 KB                    < 1,000 KB  OVER',
  ]);
  expect(table([{ ...row, measured: 0.032, limit: null }])).toContain(' 0.0032 ×');
});
