import { z } from 'zod';
import { apparatusKinds } from '../apparatus/apparatus';
import { languages } from '../text/language';

/** The parts that several answers share. A schema with a name of its own in the reference is registered in `components.ts`. */
export const bilingual = z.object({ ja: z.string(), en: z.string() });
export const pages = z.object({ ja: z.url(), en: z.url() });

const offset = z.int().min(0);

/** UTF-16 units of the segment's text, end excluded. */
export const span = z.object({ start: offset, end: offset });
export const placedSpan = z.object({ address: z.string(), language: z.enum(languages), start: offset, end: offset });

/** How many interventions of the editors, of each kind. */
export const textualStatus = z.object(
  Object.fromEntries(apparatusKinds.map((kind) => [kind, z.int().min(0)])) as Record<(typeof apparatusKinds)[number], z.ZodInt>,
);

/** Words with and without the signs of the editors' hand. */
export const words = z.object({ text: z.string(), edited: z.string() });
