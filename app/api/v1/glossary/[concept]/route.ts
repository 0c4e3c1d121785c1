import { Problem } from '@/app/api/problem';
import { toConcept } from '@/domain/api/glossary';
import { getConcept } from '@/domain/api/operations/glossary';
import { readGlossary } from '@/server/use-cases/read-glossary';
import { json, serve } from '../../serve';

export const dynamic = 'force-dynamic';

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = serve(getConcept, async ({ params, site }) => {
  const { concepts, uses } = await readGlossary();
  const concept = concepts.find(({ slug }) => slug === params.concept);
  if (!concept) throw new Problem(404, 'noConcept');
  return json(toConcept(concept, uses.find((use) => use.concept === concept.slug)?.occurrences ?? 0, site));
});
