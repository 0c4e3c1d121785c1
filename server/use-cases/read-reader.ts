import 'server-only';
import type { Concept } from '@/domain/glossary/concept';
import type { Edition } from '@/domain/text/edition';
import { listConceptsOfEdition } from '@/server/repositories/concepts';
import { listEditionNumbers, readEdition } from '@/server/repositories/editions';

export interface Reader {
  readonly edition: Edition;
  /** The concepts that occur in the edition, and those they are related to. */
  readonly concepts: readonly Concept[];
}

/** What the reader shows; the newest edition where `number` is null. Null where there is no such edition. */
export async function readReader(slug: string, number: number | null): Promise<Reader | null> {
  const edition = await readEdition(slug, number);
  if (!edition) return null;
  return { edition, concepts: await listConceptsOfEdition(slug, edition.number) };
}

/** Every published edition, for prerendering. */
export async function listReaderParams(): Promise<{ work: string; edition: number }[]> {
  return listEditionNumbers();
}
