import { toConcept } from '@/domain/api/glossary';
import { listConcepts } from '@/domain/api/operations/glossary';
import { readGlossary } from '@/server/use-cases/read-glossary';
import { answerPage, serve } from '../serve';

export const dynamic = 'force-dynamic';

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = serve(listConcepts, async ({ query, request, site }) => {
  const { concepts, uses } = await readGlossary();
  const counts = new Map(uses.map(({ concept, occurrences }) => [concept, occurrences]));
  return answerPage(request, concepts, query, (concept) => toConcept(concept, counts.get(concept.slug) ?? 0, site));
});
