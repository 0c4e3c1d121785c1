import { expect, it } from 'vitest';
import { fillMessage } from './fill-message';

it.each([
  ['{all}語中{known}語', { all: 20, known: 3 }, '20語中3語'],
  ['{name} and {name}', { name: '$&' }, '$& and $&'],
  ['{there} is {missing}', { there: 'This' }, 'This is {missing}'],
  ['nothing { } to {fill in}', {}, 'nothing { } to {fill in}'],
])('%s', (message, values, filled) => {
  expect(fillMessage(message, values as Record<string, string | number>)).toBe(filled);
});
