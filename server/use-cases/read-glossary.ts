import 'server-only';
import type { Concept } from '@/domain/glossary/concept';
import type { ConceptUse } from '@/domain/glossary/quotation';
import { countConceptUses, listConcepts } from '@/server/repositories/concepts';

export interface Glossary {
  readonly concepts: readonly Concept[];
  readonly uses: readonly ConceptUse[];
}

/** The whole glossary, unsorted, with how often each concept occurs in the library. */
export async function readGlossary(): Promise<Glossary> {
  const [concepts, uses] = await Promise.all([listConcepts(), countConceptUses()]);
  return { concepts, uses };
}
