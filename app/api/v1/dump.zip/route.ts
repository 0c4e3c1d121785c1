import { problemJson } from '@/app/api/problem-json';
import { dump } from '@/domain/api/operations/exports';
import { readDump } from '@/server/use-cases/read-dump';
import { answerFile } from '../export-answer';
import { serve } from '../serve';

export const dynamic = 'force-dynamic';

/** Seconds after which to ask again. */
const wait = 60;

/** All newest editions as packages and TEI, and the glossary, in one archive that is written as it is read. */
export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = serve(dump, ({ request }) => {
  const file = readDump();
  if (file !== 'busy') return answerFile(file);
  const response = problemJson(request, 503, 'busy', { seconds: wait });
  response.headers.set('Retry-After', String(wait));
  return response;
});
