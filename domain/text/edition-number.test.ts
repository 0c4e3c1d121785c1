import { expect, it } from 'vitest';
import { parseEditionNumber } from './edition-number';

it.each([
  ['1', 1],
  ['42', 42],
  ['0', null],
  ['01', null],
  ['-1', null],
  ['1.0', null],
  ['1e3', null],
  [' 1', null],
  ['１', null],
  ['', null],
  ['9999999', null],
])('%j is %j', (value, expected) => {
  expect(parseEditionNumber(value)).toBe(expected);
});
