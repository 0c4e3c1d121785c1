import 'server-only';
import type { Concept } from '@/domain/glossary/concept';
import { headingPhrases, noHelp, rubyHelp, type TextHelp } from '@/domain/study/help';
import { segmentsOf, type Edition } from '@/domain/text/edition';
import { listConceptsOfEdition } from '@/server/repositories/concepts';
import { readEditionStudy, readStudyVersion } from '@/server/repositories/edition-study';
import { readEdition } from '@/server/repositories/editions';
import { readKanjiEntry } from '@/server/language/kanji-data';
import { readWordLevels } from '@/server/repositories/word-levels';
import { vocabularyOf } from '@/domain/japanese/token';

export interface Reader {
  readonly edition: Edition;
  /** The concepts that occur in the edition, and those they are related to. */
  readonly concepts: readonly Concept[];
  /** What the analysis found. */
  readonly help: TextHelp;
}

/** What the reader shows; the newest edition where `number` is null. Null where there is no such edition. */
export async function readReader(slug: string, number: number | null): Promise<Reader | null> {
  const edition = await readEdition(slug, number);
  if (!edition) return null;
  return { edition, concepts: await listConceptsOfEdition(slug, edition.number), help: await readHelp(edition) };
}

async function readHelp(edition: Edition): Promise<Reader['help']> {
  const version = await readStudyVersion(edition.work.slug, edition.number);
  if (!version) return noHelp;
  const { words } = await readEditionStudy(version.id);
  const segments = segmentsOf(edition);
  const tokensAt = (address: string) => words.get(address)?.map(({ token }) => token) ?? [];
  const lemmas = [...words.values()].flat().map(({ token }) => vocabularyOf(token).lemma);
  const readings = rubyHelp(segments, tokensAt, readKanjiEntry, readWordLevels([...new Set(lemmas)]));
  return { readings, phrases: headingPhrases(segments, tokensAt) };
}
