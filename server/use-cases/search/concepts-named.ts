import type { Concept } from '@/domain/glossary/concept';
import { namedConcepts } from '@/domain/search/named-concepts';
import type { Query } from '@/domain/search/query';
import { rememberedConcepts } from '@/server/repositories/search/concepts';

/** More would push the lines off the page. */
const mostConcepts = 4;

/** The glossary concepts that a query names. */
export async function conceptsNamed(query: Query, kana: (latin: string) => readonly string[]): Promise<Concept[]> {
  return namedConcepts(query, await rememberedConcepts(), kana).slice(0, mostConcepts);
}
