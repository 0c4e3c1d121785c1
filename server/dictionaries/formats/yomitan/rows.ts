import { z } from 'zod';
import { DictionaryProblem, type DictionaryPlace } from '../../problem';

/** Words between spaces; null and nothing are none. */
const words = z.string().nullable().transform((text) => (text ?? '').split(' ').filter((word) => word !== ''));
const text = z.string();

export const index = z.object({
  title: text.min(1),
  revision: text.default(''),
  format: z.number().optional(),
  version: z.number().optional(),
  author: text.optional(),
  url: text.optional(),
  description: text.optional(),
  attribution: text.optional(),
  targetLanguage: text.optional(),
  frequencyMode: z.enum(['occurrence-based', 'rank-based']).optional(),
});
export type YomitanIndex = z.output<typeof index>;

/** Rows of the banks, as in Yomitan's schemas: format 3, then format 1. */
export const termRow = z.tuple([text, text, words, words, z.number(), z.array(z.unknown()), z.number(), words])
  .transform(([term, reading, tags, rules, score, definitions, sequence, termTags]) => ({ term, reading, tags, rules, score, definitions, sequence, termTags }));
export const oldTermRow = z.tuple([text, text, words, words, z.number()], text)
  .transform(([term, reading, tags, rules, score, ...definitions]) => ({ term, reading, tags, rules, score, definitions, sequence: 0, termTags: [] as string[] }));
export type TermRow = z.output<typeof termRow>;

export const kanjiRow = z.tuple([text, words, words, words, z.array(text), z.record(text, z.union([text, z.number()]))])
  .transform(([character, on, kun, , meanings, stats]) => ({ character, on, kun, meanings, stats }));
export const oldKanjiRow = z.tuple([text, words, words, words], text)
  .transform(([character, on, kun, , ...meanings]) => ({ character, on, kun, meanings, stats: {} as Record<string, string | number> }));
export type KanjiRow = z.output<typeof kanjiRow>;

export const tagRow = z.tuple([text, text, z.number(), text, z.number()]).transform(([name, category]) => ({ name, category }));

const count = z.union([
  z.number().transform((value) => ({ value, display: null as string | null })),
  text.transform((shown) => ({ value: Number(/\d+(\.\d+)?/.exec(shown)?.[0] ?? 0), display: shown as string | null })),
  z.object({ value: z.number(), displayValue: z.string().nullish() }).transform(({ value, displayValue }) => ({ value, display: displayValue ?? null })),
]);
const frequencyData = z.union([
  z.object({ reading: text, frequency: count }),
  count.transform((frequency) => ({ reading: null, frequency })),
]);
const pitchData = z.object({
  reading: text.min(1),
  pitches: z.array(z.object({ position: z.union([z.number().int().min(0), text.regex(/^[HL]+$/)]), tags: z.array(text).default([]) })),
});

export const metaRow = z.union([
  z.tuple([text.min(1), z.literal('freq'), frequencyData]).transform(([term, mode, data]) => ({ term, mode, data })),
  z.tuple([text.min(1), z.literal('pitch'), pitchData]).transform(([term, mode, data]) => ({ term, mode, data })),
  z.tuple([text.min(1), z.literal('ipa'), z.unknown()]).transform(([term, mode]) => ({ term, mode })),
]);
export type MetaRow = z.output<typeof metaRow>;

/** Parses a row; its first fault with the path inside of the row. */
export function readRow<T>(schema: z.ZodType<T>, value: unknown, place: DictionaryPlace): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const path = (issue?.path ?? []).map((key) => `[${String(key)}]`).join('');
  throw new DictionaryProblem('shape', place, { path: path || 'row', reason: issue?.message ?? 'invalid' });
}
