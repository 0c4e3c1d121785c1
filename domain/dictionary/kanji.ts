import { z } from 'zod';

/** A kanji as a dictionary describes it. */
export const dictionaryKanji = z.object({
  on: z.array(z.string()),
  kun: z.array(z.string()),
  names: z.array(z.string()),
  meaningsEn: z.array(z.string()),
  meaningsJa: z.array(z.string()),
  strokes: z.number().int().nullable(),
  /** School grade: 1–6 are the elementary school's, 8 is the secondary school's, 9 and 10 are for names. */
  grade: z.number().int().nullable(),
  /** Level of the Japanese-Language Proficiency Test as the dictionary counts it, 1 the hardest. */
  jlpt: z.number().int().nullable(),
  /** Rank in newspapers, 1 the most frequent. */
  frequency: z.number().int().nullable(),
});

export type DictionaryKanji = z.output<typeof dictionaryKanji>;
