import { expect, it } from 'vitest';
import { contextParagraphs } from './context-paragraphs';

const sections = [[0], [1, 2, 3], [5, 6], [8]].map((numbers) => ({ kind: 'body' as const, paragraphs: numbers.map((number) => ({ number, segments: [] })) }));
const around = (...addresses: string[]) => [...contextParagraphs({ sections }, addresses)];

it('is the paragraph before and after, in other sections too', () => {
  expect(around('2.1')).toEqual([1, 2, 3]);
  expect(around('3.2', '3.4')).toEqual([2, 3, 5]);
  expect(around('8.1')).toEqual([6, 8]);
  expect(around('2.1', '6.1')).toEqual([1, 2, 3, 5, 6, 8]);
});

it('is not the header, but where it is asked for itself', () => {
  expect(around('1.1')).toEqual([1, 2]);
  expect(around('0.1')).toEqual([0, 1]);
});

it('is nothing of what is not there', () => {
  expect(around('4.1')).toEqual([]);
  expect(around('no address')).toEqual([]);
});
