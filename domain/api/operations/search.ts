import { z } from 'zod';
import { searchRequest } from '../../search/request';
import { tableFiles } from '../../search/result-table';
import { maxPrefixLength, suggestionsAnswer } from '../../search/suggestion';
import { pageQuery } from '../paging';
import { searchAnswer } from '../search';
import type { Operation } from './operation';

export const search = {
  id: 'search', tag: 'search', path: '/api/v1/search', params: z.object({}),
  // How long it may be, and what it may say, the search itself explains.
  query: searchRequest.extend({ q: z.string().min(1), ...pageQuery.shape }),
  answers: { 'application/json': searchAnswer }, problems: [404], example: '/api/v1/search?q=%E9%80%A3%E6%90%BA&sort=right',
} as const satisfies Operation;

export const exportResults = {
  id: 'exportResults', tag: 'search', path: '/api/v1/search/export/{export}', params: z.object({ export: z.enum(tableFiles) }),
  query: searchRequest.omit({ sort: true, page: true }).extend({ q: z.string().min(1) }),
  answers: { 'text/csv': null, 'text/tab-separated-values': null }, problems: [404], example: '/api/v1/search/export/results.csv?q=%E9%80%A3%E6%90%BA',
} as const satisfies Operation;

export const suggest = {
  id: 'suggest', tag: 'search', path: '/api/v1/suggestions', params: z.object({}),
  query: z.object({ beginning: z.string().min(1).max(maxPrefixLength).refine((value) => value.isWellFormed()) }),
  answers: { 'application/json': suggestionsAnswer }, problems: [], example: '/api/v1/suggestions?beginning=doush',
} as const satisfies Operation;
