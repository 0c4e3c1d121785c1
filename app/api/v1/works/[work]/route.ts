import { Problem } from '@/app/api/problem';
import { getWork } from '@/domain/api/operations/works';
import { toWork } from '@/domain/api/works';
import { readLibrary } from '@/server/use-cases/read-library';
import { json, serve } from '../../serve';

export const dynamic = 'force-dynamic';

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = serve(getWork, async ({ params, site }) => {
  const found = (await readLibrary()).find(({ work }) => work.slug === params.work);
  if (!found) throw new Problem(404, 'noWork');
  return json(toWork(found, site));
});
