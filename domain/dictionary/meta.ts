import { z } from 'zod';

/** How often a word or a kanji occurs, as one dictionary has counted it. */
export const frequency = z.object({
  /** The reading it holds for; null for any. */
  reading: z.string().nullable(),
  value: z.number(),
  /** As it is to be shown: 1234, 1234㋕. */
  display: z.string(),
  /** Whether `value` is a rank (lower is more frequent) or a number of occurrences. */
  isRank: z.boolean(),
});
export type Frequency = z.output<typeof frequency>;

/** Pitch accents of one reading. */
export const pitchAccent = z.object({
  reading: z.string(),
  accents: z.array(z.object({
    /** The mora after which the pitch falls, 0 where it does not; or the pitch of each mora, as HLLL. */
    position: z.union([z.number().int().min(0), z.string().regex(/^[HL]+$/)]),
    tags: z.array(z.string()),
  })).min(1),
});
export type PitchAccent = z.output<typeof pitchAccent>;

/** What may be said of a writing. */
export type DictionaryMeta =
  | { readonly kind: 'frequency' | 'kanji-frequency'; readonly text: string; readonly body: Frequency }
  | { readonly kind: 'pitch'; readonly text: string; readonly body: PitchAccent };

/** Makes ranks and occurrences comparable: lower is more frequent. */
export function rankOf({ value, isRank }: Frequency): number {
  return isRank ? value : 1e9 / Math.max(value, 1);
}
