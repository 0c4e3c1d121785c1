import { Problem } from '@/app/api/problem';
import { toEditionEntry } from '@/domain/api/editions';
import { listEditions } from '@/domain/api/operations/works';
import { readEditions } from '@/server/use-cases/read-editions';
import { answerPage, serve } from '../../../serve';

export const dynamic = 'force-dynamic';

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = serve(listEditions, async ({ params: { work }, query, request, site }) => {
  const editions = await readEditions(work);
  if (editions.length === 0) throw new Problem(404, 'noWork');
  return answerPage(request, editions, query, (entry) => toEditionEntry(entry, work, site));
});
