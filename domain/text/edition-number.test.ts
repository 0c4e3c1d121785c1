import { expect, it } from 'vitest';
import { isAddressLike, parseEditionNumber } from './edition-number';

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

it.each([
  ['3.2', true], ['12.34-13.1', true], ['３．２', true], ['３.2', true], ['%EF%BC%93%EF%BC%8E%EF%BC%92', true], ['%ef%bc%93.2', true], ['12%EF%BC%8E3', true],
  ['1', false], ['１２', false], ['a3.2', false], ['.2', false], ['v.2', false], ['３．x', false], ['３-２', false], ['', false], ['x12.', false],
])('%j is like an address: %s', (value, expected) => {
  expect(isAddressLike(value)).toBe(expected);
});
