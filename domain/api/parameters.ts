import { z } from 'zod';
import { includable } from './passages';

/** Parameters by the names under which requests have them; what is expected of each is said in the reference. */
export const path = {
  work: z.string().regex(/^[a-z0-9-]{1,100}$/),
  edition: z.string().regex(/^[1-9]\d{0,5}$/),
  passage: z.string().max(64),
  concept: z.string().regex(/^[a-z0-9-]{1,100}$/),
  file: z.string().max(40),
  export: z.string().max(40),
} as const;

/** A list with commas; each of its words once. */
export const include = z.string().max(100).default('')
  .transform((value) => value.split(',').map((word) => word.trim()).filter((word) => word !== ''))
  .pipe(z.array(z.enum(includable)));

export const accessed = z.iso.date().optional();
