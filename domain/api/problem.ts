import { z } from 'zod';
import { queryProblems } from '../search/query';
import { span } from './parts';

/** An error (RFC 9457). Some have members besides: `nearest` where a passage is not there, `reason` and `at` where a search cannot be read, `parameter` and `allowed` where one is not understood. */
export const problemAnswer = z.looseObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  instance: z.string(),
  nearest: z.url().optional(),
  reason: z.enum(queryProblems).optional(),
  at: span.optional(),
  parameter: z.string().optional(),
  allowed: z.array(z.string()).optional(),
});
