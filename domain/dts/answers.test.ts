import { expect, it } from 'vitest';
import { pageOf } from '../api/paging';
import { answerCollection } from './answers';
import { describeLibrary } from './describe';
import { collectionAnswer } from './forms';

const site = 'https://reader.example';
const members = Array.from({ length: 3 }, (_, i) => describeLibrary({ ja: '文庫', en: `Library ${i}` }, 0, site));
const answer = (page: number, limit: number, query = '') => {
  const found = pageOf(members, { page, limit });
  if (!found) throw new Error('There is no such page.');
  return collectionAnswer.parse(answerCollection(describeLibrary({ ja: '文庫', en: 'Library' }, 3, site), found, new URL(`${site}/api/dts/collection${query}`)));
};

it('a page of several names itself by its number, whether that was asked for or not, and those beside it', () => {
  const at = (page: number) => `${site}/api/dts/collection?page=${page}`;
  expect(answer(1, 1).view).toEqual({ '@id': at(1), '@type': 'Pagination', first: at(1), previous: null, next: at(2), last: at(3) });
  expect(answer(3, 1, '?page=3').view).toEqual({ '@id': at(3), '@type': 'Pagination', first: at(1), previous: at(2), next: null, last: at(3) });
  expect(answer(2, 1, '?page=2').member).toHaveLength(1);
});

it('one page is none', () => {
  expect(answer(1, 3)).not.toHaveProperty('view');
});
