import { Problem } from '@/app/api/problem';
import { toOccurrence } from '@/domain/api/glossary';
import { listOccurrences } from '@/domain/api/operations/glossary';
import { readConceptEntry } from '@/server/use-cases/read-concept';
import { answerPage, serve } from '../../serve';

export const dynamic = 'force-dynamic';

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = serve(listOccurrences, async ({ params, query, request, site }) => {
  const entry = await readConceptEntry(params.concept);
  if (!entry) throw new Problem(404, 'noConcept');
  return answerPage(request, entry.quotations, query, (quotation) => toOccurrence(quotation, site));
});
