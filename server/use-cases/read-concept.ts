import 'server-only';
import type { Concept } from '@/domain/glossary/concept';
import type { Quotation } from '@/domain/glossary/quotation';
import { listRelatedConcepts, readConcept } from '@/server/repositories/concepts';
import { listQuotations } from '@/server/repositories/quotations';

export interface ConceptEntry {
  readonly concept: Concept;
  /** The concepts it names as related, in the editors' order. */
  readonly related: readonly Concept[];
  readonly quotations: readonly Quotation[];
}

/** A concept's entry with every sentence of the library in which it occurs; null where there is no such concept. */
export async function readConceptEntry(slug: string): Promise<ConceptEntry | null> {
  const concept = await readConcept(slug);
  if (!concept) return null;
  const [related, quotations] = await Promise.all([listRelatedConcepts(slug), listQuotations(slug)]);
  const inOrder = concept.related.flatMap((name) => related.filter((other) => other.slug === name));
  return { concept, related: inOrder, quotations };
}
