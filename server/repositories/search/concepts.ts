import 'server-only';
import type { Concept } from '@/domain/glossary/concept';
import { listConcepts } from '../concepts';
import { databaseUrl } from '../database';
import { publicationMark } from '../publication';

let known: { readonly mark: string; readonly concepts: Promise<readonly Concept[]> } | undefined;

/** The glossary, read once for each state of what is published: the search asks at every letter that is typed. */
export async function rememberedConcepts(): Promise<readonly Concept[]> {
  const mark = `${databaseUrl()} ${publicationMark()}`;
  if (known?.mark !== mark) known = { mark, concepts: listConcepts() };
  const { concepts } = known;
  try {
    return await concepts;
  } catch (error) {
    known = undefined;
    throw error;
  }
}
