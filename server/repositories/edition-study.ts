import 'server-only';
import type { GrammarPoint } from '@/domain/study/grammar';
import { levels } from '@/domain/study/level';
import type { Word } from '@/domain/study/sense';
import type { Occurrence } from '@/domain/glossary/concept';
import { groupBy } from '@/domain/algorithms/group-by';
import { database } from './database';
import { readOccurrences } from './edition-annotations';
import { placedSpan, type Addresses } from './edition-rows';
import { readWords } from './edition-words';
import { oneOf } from './stored-values';

/** What the words of an edition were made from. */
export interface StudyVersion {
  readonly id: number;
  /** Digests of the edition and of the glossary, SHA-256 in hex. */
  readonly digest: string;
  readonly glossary: string;
  /** What the words were made with; empty where none were made. */
  readonly analysis: string;
}

/** Null where there is no such edition. */
export async function readStudyVersion(work: string, number: number): Promise<StudyVersion | null> {
  return database().edition.findFirst({
    where: { work: { slug: work }, number }, select: { id: true, digest: true, glossary: true, analysis: true },
  });
}

/** The words of an edition with all that is known of them, by address in the order of the text. */
export interface EditionStudy {
  readonly words: ReadonlyMap<string, readonly Word[]>;
  readonly grammar: readonly GrammarPoint[];
  /** In Japanese. */
  readonly occurrences: readonly Occurrence[];
}

/** In a fixed number of queries. */
export async function readEditionStudy(editionId: number): Promise<EditionStudy> {
  const addresses = await readAddresses(editionId);
  const scope = { segment: { editionId } };
  const [words, grammar, occurrences] = await Promise.all([
    readWords(scope, addresses), readGrammar(editionId, addresses), readOccurrences(scope, addresses),
  ]);
  return { words, grammar, occurrences: occurrences.filter(({ place }) => place.language === 'ja') };
}

async function readAddresses(editionId: number): Promise<Addresses> {
  const segments = await database().segment.findMany({ where: { editionId }, orderBy: { id: 'asc' }, select: { id: true, address: true } });
  return new Map(segments.map(({ id, address }) => [id, address]));
}

async function readGrammar(editionId: number, addresses: Addresses): Promise<GrammarPoint[]> {
  const [points, places] = await Promise.all([
    database().grammarPoint.findMany({ where: { editionId }, orderBy: { ordinal: 'asc' } }),
    database().grammarPlace.findMany({ where: { point: { editionId } }, orderBy: { ordinal: 'asc' } }),
  ]);
  const placesOf = groupBy(places, (row) => row.pointId);
  return points.map(({ id, pattern, level, textJa, textEn }) => ({
    pattern,
    level: oneOf(levels, level, 'level'),
    places: (placesOf.get(id) ?? []).map((row) => placedSpan({ ...row, language: 'ja' }, addresses)),
    text: { ja: textJa, en: textEn },
  }));
}
