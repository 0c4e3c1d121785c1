import { z } from 'zod';
import { editionAnswer, editionPage } from '../editions';
import { pageQuery } from '../paging';
import { path } from '../parameters';
import { workAnswer, workPage } from '../works';
import type { Operation } from './operation';

export const listWorks = {
  id: 'listWorks', tag: 'works', path: '/api/v1/works', params: z.object({}), query: pageQuery,
  answers: { 'application/json': workPage }, problems: [404], example: '/api/v1/works?limit=1',
} as const satisfies Operation;

export const getWork = {
  id: 'getWork', tag: 'works', path: '/api/v1/works/{work}', params: z.object({ work: path.work }), query: z.object({}),
  answers: { 'application/json': workAnswer }, problems: [404], example: '/api/v1/works/doshikoku',
} as const satisfies Operation;

export const listEditions = {
  id: 'listEditions', tag: 'works', path: '/api/v1/works/{work}/editions', params: z.object({ work: path.work }), query: pageQuery,
  answers: { 'application/json': editionPage }, problems: [404], example: '/api/v1/works/doshikoku/editions',
} as const satisfies Operation;

export const getEdition = {
  id: 'getEdition', tag: 'works', path: '/api/v1/editions/{work}/{edition}', params: z.object({ work: path.work, edition: path.edition }), query: z.object({}),
  answers: { 'application/json': editionAnswer }, problems: [404], moves: [303], example: '/api/v1/editions/doshikoku/1',
} as const satisfies Operation;
