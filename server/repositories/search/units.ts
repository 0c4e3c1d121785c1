import { z } from 'zod';
import { partsOfSpeech } from '@/domain/japanese/token';
import type { SearchText, SearchToken } from '@/domain/search/unit';
import type { Language } from '@/domain/text/language';
import { byLanguage } from '../edition-rows';
import { oneOf } from '../stored-values';
import type { Sqlite } from '../sqlite';

/** A segment of a bead in one language. */
export interface UnitText extends SearchText {
  readonly segmentId: number;
  readonly address: string;
}

export type UnitOfBead = Readonly<Record<Language, readonly UnitText[]>>;

/** A word's morphemes as server/repositories/stored-token.ts writes them: length, dictionary form, reading, and more. */
const morphemeLengths = z.array(z.tuple([z.number().int().min(0), z.string(), z.string().nullable()]).rest(z.unknown()));

const otherReadings = z.array(z.string());

interface MemberRow {
  readonly segmentId: number;
  readonly language: string;
  readonly address: string;
  readonly text: string;
}

interface TokenRow {
  readonly start: number;
  readonly end: number;
  readonly surface: string;
  readonly lemma: string;
  readonly lemmaReading: string | null;
  readonly reading: string | null;
  /** JSON (stored-token.ts). */
  readonly others: string | null;
  readonly partOfSpeech: string;
  readonly isSuru: number;
  /** Null where the word is no compound. */
  readonly morphemes: string | null;
}

/** Reads beads as the search takes them, by statements prepared once. */
export function unitReader(sqlite: Sqlite): (beadId: number, withTokens: boolean) => UnitOfBead {
  const members = sqlite.prepare<[number], MemberRow>(`
    SELECT "m"."segmentId", "m"."language", "s"."address", "t"."text" FROM "BeadMember" AS "m"
    JOIN "Segment" AS "s" ON "s"."id" = "m"."segmentId"
    JOIN "SegmentText" AS "t" ON "t"."segmentId" = "m"."segmentId" AND "t"."language" = "m"."language"
    WHERE "m"."beadId" = ? ORDER BY "m"."ordinal"`);
  // In the translation, a gap is a place that rests on one.
  const gaps = sqlite.prepare<[number, string], number>(`
    SELECT "p"."start" FROM "ApparatusPlace" AS "p" JOIN "ApparatusEntry" AS "e" ON "e"."id" = "p"."entryId"
    WHERE "p"."segmentId" = ? AND "p"."language" = ? AND "e"."kind" = 'gap' AND ("p"."role" = 'place' OR "p"."start" = "p"."end")`).pluck();
  // The class of a word stands first in the JSON of its conjugation: server/repositories/stored-token.ts
  const tokens = sqlite.prepare<[number], TokenRow>(`
    SELECT "start", "end", "surface", "lemma", "lemmaReading", "reading", "others", "partOfSpeech", coalesce("conjugation" LIKE '["suru"%', 0) AS "isSuru",
    CASE WHEN "partOfSpeech" IN ('noun', 'proper-noun') AND "morphemes" LIKE '%],[%' THEN "morphemes" END AS "morphemes"
    FROM "Token" WHERE "segmentId" = ? ORDER BY "ordinal"`);
  return (beadId, withTokens) => {
    const toText = ({ segmentId, language, address, text }: MemberRow): UnitText => ({
      segmentId, address, text, gaps: gaps.all(segmentId, language), tokens: language === 'ja' && withTokens ? tokens.all(segmentId).map(toToken) : [],
    });
    return byLanguage(members.all(beadId), toText);
  };
}

function toToken({ start, end, surface, lemma, lemmaReading, reading, others, partOfSpeech, isSuru, morphemes }: TokenRow): SearchToken {
  return {
    span: { start, end }, surface, lemma, lemmaReading, reading, otherReadings: others === null ? [] : otherReadings.parse(JSON.parse(others)), partOfSpeech: oneOf(partsOfSpeech, partOfSpeech, 'part of speech'), isSuru: isSuru === 1,
    parts: morphemes === null ? [] : partsOf(start, morphemes),
  };
}

function partsOf(start: number, morphemes: string): SearchToken['parts'] {
  let at = start;
  return morphemeLengths.parse(JSON.parse(morphemes)).map(([length, , reading]) => {
    const span = { start: at, end: at + length };
    at = span.end;
    return { span, reading };
  });
}
