import { z } from 'zod';
import { pageQuery } from '../paging';
import { include, path } from '../parameters';
import { passageAnswer, passagePage } from '../passages';
import type { Operation } from './operation';

const ofEdition = { work: path.work, edition: path.edition };

export const listPassages = {
  id: 'listPassages', tag: 'passages', path: '/api/v1/editions/{work}/{edition}/passages',
  params: z.object(ofEdition), query: z.object({ ...pageQuery.shape, include }),
  answers: { 'application/json': passagePage }, problems: [404], example: '/api/v1/editions/doshikoku/1/passages?page=2&limit=1',
} as const satisfies Operation;

export const getPassage = {
  id: 'getPassage', tag: 'passages', path: '/api/v1/editions/{work}/{edition}/passages/{passage}',
  params: z.object({ ...ofEdition, passage: path.passage }), query: z.object({ include }),
  answers: { 'application/json': passageAnswer }, problems: [404], moves: [303, 308], example: '/api/v1/editions/doshikoku/1/passages/4.2?include=terms,notes,apparatus,readings,links',
} as const satisfies Operation;

export const getPassageText = {
  id: 'getPassageText', tag: 'passages', path: '/api/v1/editions/{work}/{edition}/passages/{passage}/text/{textFile}',
  params: z.object({ ...ofEdition, passage: path.passage, textFile: z.enum(['ja.txt', 'en.txt']) }), query: z.object({}),
  answers: { 'text/plain': null }, problems: [404], moves: [308], example: '/api/v1/editions/doshikoku/1/passages/4.2/text/ja.txt',
} as const satisfies Operation;
