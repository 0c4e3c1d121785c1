import * as z from 'zod/mini';
import { apparatusKinds } from '../../apparatus/apparatus';
import type { Intervention } from '../../apparatus/edited-text';
import { parseAddress } from '../../text/address';
import type { Bilingual } from '../../text/language';
import { partsOfSpeech } from '../../japanese/token';
import { wordStates, type WordRecord } from './change';
import type { Share } from './share';

/*
 * What browser and server tell each other of a profile. Both parse what they get.
 * `zod/mini`, because the browser loads it too.
 */

/** Raised when the form changes, so that an old page and a new server do not misunderstand each other. */
export const exchangeVersion = 2;
/** Changes in one request. */
export const mostChanges = 100;
/** Words in one profile: more than any dictionary for learners has. */
export const mostWords = 50_000;

const words = (most: number) => z.string().check(z.minLength(1), z.maxLength(most), z.refine((value) => value.isWellFormed() && value === value.normalize('NFC')));
const offset = z.int().check(z.minimum(0), z.maximum(100_000));

const place = z.strictObject({
  work: z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,99}$/)),
  edition: z.int().check(z.minimum(1), z.maximum(999_999)),
  address: z.string().check(z.refine((value) => parseAddress(value) !== null)),
  start: offset,
  end: offset,
}).check(z.refine(({ start, end }) => start < end));

export const recordSchema = z.strictObject({
  word: z.strictObject({ lemma: words(100), reading: z.nullable(words(200)), partOfSpeech: z.enum(partsOfSpeech) }),
  state: z.nullable(z.enum(wordStates)),
  // The largest date there is.
  at: z.int().check(z.minimum(0), z.maximum(8.64e15)),
  id: z.uuid(),
  place: z.nullable(place),
});

/** Changes that a browser sends. */
export const changesSchema = z.strictObject({
  version: z.literal(exchangeVersion),
  /** Names the profile until the browser has its cookie: sent again, it makes no second one. A UUID that nobody else knows. */
  start: z.uuid(),
  changes: z.array(recordSchema).check(z.minLength(1), z.maxLength(mostChanges)),
});
export type Changes = z.infer<typeof changesSchema>;

/** What the server answers: for each word of the changes, the record that holds. */
export const appliedSchema = z.object({
  version: z.literal(exchangeVersion),
  /** Names the profile that holds them, and says nothing else of it: another one does not have what this browser sent before. */
  profile: z.string().check(z.regex(/^[0-9a-f]{16}$/)),
  records: z.array(recordSchema),
});
export type Applied = z.infer<typeof appliedSchema>;

/** Words of the edition, as it prints them; what the editors did to them is told beside them (UTF-16 units of `text`), not by signs in them. */
export interface QuotedText {
  readonly text: string;
  readonly interventions: readonly Intervention[];
}

/** A sentence in which a word was marked, and what the word means there. */
export interface Context {
  readonly title: Bilingual;
  /** Japanese, with the signs of the editors' hand (`editedText`). */
  readonly sentence: string;
  readonly sense: Bilingual | null;
  /** The sentence, in which the record's place counts, and the English that answers it; not there in what an older version has kept. */
  readonly quoted?: { readonly ja: QuotedText; readonly en: QuotedText | null } | undefined;
}

const bilingual = z.object({ ja: z.string(), en: z.string() });
const quotedText = z.object({
  text: z.string(), interventions: z.array(z.object({ kind: z.enum(apparatusKinds), span: z.object({ start: z.number(), end: z.number() }) })),
});
const contextSchema = z.object({
  title: bilingual, sentence: z.string(), sense: z.nullable(bilingual), quoted: z.optional(z.object({ ja: quotedText, en: z.nullable(quotedText) })),
});

/** All that is kept of a person: what they see, and what they export. docs/known-words.md describes it. */
export const profileSchema = z.object({
  format: z.literal('taiyaku-known-words'),
  version: z.literal(exchangeVersion),
  /** ISO 8601; null where nothing is kept. */
  since: z.nullable(z.string()),
  words: z.array(z.extend(recordSchema, { context: z.nullable(contextSchema) })),
});
type ParsedProfile = z.infer<typeof profileSchema>;
export type StoredWord = Omit<ParsedProfile['words'][number], 'context'> & { readonly context: Context | null };
export type StoredProfile = Omit<ParsedProfile, 'words'> & { readonly words: readonly StoredWord[] };

const count = z.object({ known: z.number(), all: z.number() });
export const sharesSchema = z.object({
  version: z.literal(exchangeVersion),
  texts: z.array(z.object({
    work: z.string(), edition: z.number(), title: bilingual,
    share: z.object({ words: z.object({ known: z.number(), learning: z.number(), all: z.number() }), running: count, kanji: count }),
  })),
});
export type TextShare = { readonly work: string; readonly edition: number; readonly title: Bilingual; readonly share: Share };

/** For sending and storing: without what a browser keeps beside it. */
export function plainRecord({ word: { lemma, reading, partOfSpeech }, state, at, id, place: where }: WordRecord): WordRecord {
  return { word: { lemma, reading, partOfSpeech }, state, at, id, place: where && { work: where.work, edition: where.edition, address: where.address, start: where.start, end: where.end } };
}
