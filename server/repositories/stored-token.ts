import { z } from 'zod';
import { formKeys, wordClasses } from '@/domain/japanese/inflection/forms';
import { certainties, doubts, partOfSpeechDetails, partsOfSpeech, readingSources, type Token } from '@/domain/japanese/token';
import type { Word } from '@/domain/study/sense';

// Ruby, morphemes and conjugation as JSON: lists without names, spans counted from the
// beginning of the word; a morpheme has its length, because they are laid end to end.

const offset = z.number().int().min(0);
const partOfSpeech = z.enum(partsOfSpeech);
const detail = z.enum(partOfSpeechDetails).nullable();
const source = z.enum(readingSources).nullable();
const certainty = z.enum(certainties).nullable();
const doubt = z.enum(doubts).nullable();
const othersForm = z.array(z.string());
const rubyForm = z.array(z.tuple([offset, offset, z.string()]));
const morphemesForm = z.array(z.tuple([offset, z.string(), z.string().nullable(), partOfSpeech, detail]));
const conjugationForm = z.tuple([z.enum(wordClasses), z.array(z.tuple([z.enum(formKeys), z.string()])).nullable()]);

/** The columns of a token that say what the word is. */
export const tokenColumns = [
  'start', 'end', 'surface', 'lemma', 'lemmaReading', 'reading', 'readingFrom', 'certainty', 'doubt', 'others', 'cutDoubtful', 'ruby', 'morphemes', 'conjugation',
  'partOfSpeech', 'detail', 'atGap', 'senseEn', 'senseJa', 'stated',
] as const;

/** The values of `tokenColumns`. */
export function toColumns({ token, sense, stated }: Word): (string | number | null)[] {
  const { span, conjugation } = token;
  const ruby: z.input<typeof rubyForm> = token.ruby.map((one) => [one.span.start - span.start, one.span.end - span.start, one.reading]);
  const morphemes: z.input<typeof morphemesForm> = token.morphemes.map((one) => (
    [one.span.end - one.span.start, one.lemma, one.reading, one.partOfSpeech, one.detail]
  ));
  const form: z.input<typeof conjugationForm> | null = conjugation
    && [conjugation.wordClass, conjugation.steps?.map(({ key, text }): [typeof key, string] => [key, text]) ?? null];
  return [
    span.start, span.end, token.surface, token.lemma, token.lemmaReading, token.reading, token.readingFrom,
    token.certainty, token.doubt, token.otherReadings.length === 0 ? null : JSON.stringify(token.otherReadings), Number(token.isCutDoubtful),
    JSON.stringify(ruby), JSON.stringify(morphemes), form && JSON.stringify(form),
    token.partOfSpeech, token.detail, Number(token.atGap), sense?.en ?? null, sense?.ja ?? null, Number(stated),
  ];
}

/** A row of `Token` as Prisma reads it. */
export interface TokenRow {
  readonly start: number;
  readonly end: number;
  readonly surface: string;
  readonly lemma: string;
  readonly lemmaReading: string | null;
  readonly reading: string | null;
  readonly readingFrom: string | null;
  readonly certainty: string | null;
  readonly doubt: string | null;
  readonly others: string | null;
  readonly cutDoubtful: boolean;
  readonly ruby: string;
  readonly morphemes: string;
  readonly conjugation: string | null;
  readonly partOfSpeech: string;
  readonly detail: string | null;
  readonly atGap: boolean;
  readonly senseEn: string | null;
  readonly senseJa: string | null;
  readonly stated: boolean;
}

/** The word of a row; throws where the row is not one that `toColumns` made. */
export function toWord(row: TokenRow): Word {
  const { start, end, surface, lemma, lemmaReading, reading, atGap, stated } = row;
  return {
    token: {
      span: { start, end }, surface, lemma, lemmaReading, reading, atGap,
      readingFrom: source.parse(row.readingFrom),
      certainty: certainty.parse(row.certainty),
      doubt: doubt.parse(row.doubt),
      otherReadings: row.others === null ? [] : othersForm.parse(JSON.parse(row.others)),
      isCutDoubtful: row.cutDoubtful,
      ruby: storedRuby(row),
      partOfSpeech: partOfSpeech.parse(row.partOfSpeech),
      detail: detail.parse(row.detail),
      conjugation: row.conjugation === null ? null : toConjugation(row.conjugation),
      morphemes: toMorphemes(row),
    },
    sense: row.senseEn === null || row.senseJa === null ? null : { ja: row.senseJa, en: row.senseEn },
    stated,
  };
}

/** The readings over a word, with their places in the segment. */
export function storedRuby({ start, ruby }: Pick<TokenRow, 'start' | 'ruby'>): Token['ruby'] {
  return rubyForm.parse(JSON.parse(ruby)).map(([from, to, over]) => ({ span: { start: start + from, end: start + to }, reading: over }));
}

function toConjugation(json: string): Token['conjugation'] {
  const [wordClass, steps] = conjugationForm.parse(JSON.parse(json));
  return { wordClass, steps: steps?.map(([key, text]) => ({ key, text })) ?? null };
}

function toMorphemes({ start, surface, morphemes }: TokenRow): Token['morphemes'] {
  let at = 0;
  return morphemesForm.parse(JSON.parse(morphemes)).map(([length, lemma, reading, pos, more]) => {
    const from = at;
    at += length;
    return {
      span: { start: start + from, end: start + at }, surface: surface.slice(from, at), lemma, reading, partOfSpeech: pos, detail: more,
    };
  });
}
