import { z } from 'zod';
import { lookUpAnswer } from '../../dictionary/answer';
import { wordClasses } from '../../japanese/inflection/forms';
import { partOfSpeechDetails, partsOfSpeech } from '../../japanese/token';
import { path } from '../parameters';
import { wordFileAnswer } from '../words';
import type { Operation } from './operation';

/** UTF-16 units; a look-up reads 24 of them, the rest is for callers that send a sentence and a position. */
export const maxLookUpText = 500;

export const lookUp = {
  id: 'lookUp', tag: 'words', path: '/api/v1/look-up', params: z.object({}),
  query: z.object({
    text: z.string().min(1).max(maxLookUpText).refine((value) => value.isWellFormed()),
    position: z.coerce.number().int().min(0).default(0),
    // Of the word that the text is from the position to its end.
    partOfSpeech: z.enum(partsOfSpeech).optional(),
    detail: z.enum(partOfSpeechDetails).optional(),
    wordClass: z.enum(wordClasses).optional(),
    reading: z.string().min(1).max(100).refine((value) => value.isWellFormed()).optional(),
  }),
  answers: { 'application/json': lookUpAnswer }, problems: [], example: '/api/v1/look-up?text=%E6%8A%91%E6%AD%A2',
} as const satisfies Operation;

export const getWords = {
  id: 'getWords', tag: 'words', path: '/api/v1/editions/{work}/{edition}/words', params: z.object({ work: path.work, edition: path.edition }), query: z.object({}),
  answers: { 'application/json': wordFileAnswer }, problems: [404], example: '/api/v1/editions/notation-example/1/words',
} as const satisfies Operation;
