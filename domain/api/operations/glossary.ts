import { z } from 'zod';
import { conceptAnswer, conceptPage, occurrencePage } from '../glossary';
import { pageQuery } from '../paging';
import { path } from '../parameters';
import type { Operation } from './operation';

export const listConcepts = {
  id: 'listConcepts', tag: 'glossary', path: '/api/v1/glossary', params: z.object({}), query: pageQuery,
  answers: { 'application/json': conceptPage }, problems: [404], example: '/api/v1/glossary?limit=2',
} as const satisfies Operation;

export const getConcept = {
  id: 'getConcept', tag: 'glossary', path: '/api/v1/glossary/{concept}', params: z.object({ concept: path.concept }), query: z.object({}),
  answers: { 'application/json': conceptAnswer }, problems: [404], example: '/api/v1/glossary/confidence-building',
} as const satisfies Operation;

export const listOccurrences = {
  id: 'listOccurrences', tag: 'glossary', path: '/api/v1/occurrences/{concept}', params: z.object({ concept: path.concept }), query: pageQuery,
  answers: { 'application/json': occurrencePage }, problems: [404], example: '/api/v1/occurrences/confidence-building?limit=1',
} as const satisfies Operation;
