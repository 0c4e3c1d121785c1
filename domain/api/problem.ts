import { z } from 'zod';

/** An error (RFC 9457). Some have members of their own besides. */
export const problemAnswer = z.looseObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  instance: z.string(),
});
