import { listWorks } from '@/domain/api/operations/works';
import { toWork } from '@/domain/api/works';
import { readLibrary } from '@/server/use-cases/read-library';
import { answerPage, serve } from '../serve';

export const dynamic = 'force-dynamic';

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = serve(listWorks, async ({ query, request, site }) =>
  answerPage(request, await readLibrary(), query, (entry) => toWork(entry, site)));
