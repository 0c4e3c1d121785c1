import * as z from 'zod/mini';
import { apparatusKinds } from '../../apparatus/apparatus';
import type { Intervention } from '../../apparatus/edited-text';
import { parseAddress } from '../../text/address';
import type { Bilingual } from '../../text/language';
import { partsOfSpeech } from '../../japanese/token';
import { wordStates, type WordRecord } from './change';
import { maxReadingLength, parseReading } from '../choices/typed-reading';
import type { ReadingChoice } from '../choices/choice';
import type { Share } from './share';

/*
 * What browser and server tell each other of a profile. Both parse what they get.
 * `zod/mini`, because the browser loads it too.
 */

/** Raised when the form changes, so that an old page and a new server do not misunderstand each other. */
export const exchangeVersion = 2;
/** Changes in one request. */
export const maxChanges = 100;
/** Words in one profile: more than any dictionary for learners has. */
export const maxWords = 50_000;
/** Readings chosen in one profile: more than a person settles in a shelf of books. */
export const maxChoices = 20_000;

const words = (most: number) => z.string().check(z.minLength(1), z.maxLength(most), z.refine((value) => value.isWellFormed() && value === value.normalize('NFC')));
const offset = z.int().check(z.minimum(0), z.maximum(100_000));

const work = z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,99}$/));
const wordInEdition = {
  work,
  edition: z.int().check(z.minimum(1), z.maximum(999_999)),
  address: z.string().check(z.refine((value) => parseAddress(value) !== null)),
  start: offset,
  end: offset,
};
const isNotEmpty = ({ start, end }: { readonly start: number; readonly end: number }) => start < end;

const place = z.strictObject(wordInEdition).check(z.refine(isNotEmpty));
/** The largest date there is. */
const time = z.int().check(z.minimum(0), z.maximum(8.64e15));

export const recordSchema = z.strictObject({
  word: z.strictObject({ lemma: words(100), reading: z.nullable(words(200)), partOfSpeech: z.enum(partsOfSpeech) }),
  state: z.nullable(z.enum(wordStates)),
  at: time,
  id: z.uuid(),
  place: z.nullable(place),
});

/** Of the words beside a place: none where it stands at an end of its segment. */
const beside = z.string().check(z.maxLength(24), z.refine((value) => value.isWellFormed()));

export const choiceSchema = z.strictObject({
  place: z.discriminatedUnion('scope', [
    z.strictObject({ scope: z.literal('here'), ...wordInEdition, surface: words(100), before: beside, after: beside }).check(z.refine(isNotEmpty)),
    z.strictObject({ scope: z.literal('text'), work, lemma: words(100), surface: words(100) }),
  ]),
  reading: z.nullable(z.string().check(z.maxLength(maxReadingLength), z.refine((value) => parseReading(value) === value))),
  at: time,
  id: z.uuid(),
});

/** Changes that a browser sends. */
export const changesSchema = z.strictObject({
  version: z.literal(exchangeVersion),
  /** Names the profile until the browser has its cookie: sent again, it makes no second one. A UUID that nobody else knows. */
  start: z.uuid(),
  changes: z.array(recordSchema).check(z.maxLength(maxChanges)),
  choices: z._default(z.array(choiceSchema).check(z.maxLength(maxChanges)), []),
}).check(z.refine(({ changes, choices }) => changes.length + choices.length > 0));
export type Changes = z.infer<typeof changesSchema>;

/** What the server answers: for each word and each chosen reading of the changes, the record that holds. */
export const appliedSchema = z.object({
  version: z.literal(exchangeVersion),
  /** Names the profile that holds them, and says nothing else of it: another one does not have what this browser sent before. */
  profile: z.string().check(z.regex(/^[0-9a-f]{16}$/)),
  records: z.array(recordSchema),
  choices: z._default(z.array(choiceSchema), []),
});
export type Applied = z.infer<typeof appliedSchema>;

/** Text of the edition as printed. Editorial interventions are listed beside it (UTF-16 units of `text`), not marked in it. */
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
  choices: z._default(z.array(choiceSchema), []),
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

/** The same of a reading that was chosen. */
export function plainChoice({ place: where, reading, at, id }: ReadingChoice): ReadingChoice {
  if (where.scope === 'text') return { place: { scope: 'text', work: where.work, lemma: where.lemma, surface: where.surface }, reading, at, id };
  const { work: slug, edition, address, start, end, surface, before, after } = where;
  return { place: { scope: 'here', work: slug, edition, address, start, end, surface, before, after }, reading, at, id };
}

/** Seconds for which a profile and its cookie last after they were used: as long as browsers keep a cookie, 400 days. */
export const profileLifetime = 400 * 24 * 60 * 60;
