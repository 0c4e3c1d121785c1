import { z } from 'zod';

const words = z.array(z.string()).default([]);

export const entryForm = z.object({
  text: z.string().min(1),
  /** Priority marks (news1, nf12) and remarks (iK, ateji), as the dictionary has them. */
  tags: words,
});

export const entryReading = entryForm.extend({
  /** The writings it is a reading of; empty for all. */
  of: words,
});

export const entrySense = z.object({
  /** As the dictionary names them: n, v1, adj-na. */
  partsOfSpeech: words,
  /** Usage, field, dialect: uk, comp, ksb. */
  tags: words,
  glosses: words,
  notes: words,
  /** The writings or readings that have this sense; empty for all. */
  of: words,
});

/** An entry of a general dictionary. In JSON, lists that are empty are left out. */
export const dictionaryEntry = z.object({
  /** The number of the entry in JMdict, where it is from there. */
  sequence: z.number().int().nullable().default(null),
  /** Empty for a word that is written in kana. */
  writings: z.array(entryForm).default([]),
  readings: z.array(entryReading).default([]),
  senses: z.array(entrySense).default([]),
});

export type DictionaryEntry = z.output<typeof dictionaryEntry>;
export type EntryForm = z.output<typeof entryForm>;
export type EntrySense = z.output<typeof entrySense>;

const empty = (value: unknown) => value === null || (Array.isArray(value) && value.length === 0);

/** As compact JSON, which `dictionaryEntry` parses back. */
export function writeEntry(entry: DictionaryEntry): string {
  return JSON.stringify(entry, (_, value: unknown) => (empty(value) ? undefined : value));
}
