import { Problem } from '@/app/api/problem';
import { entityTags } from '@/domain/api/caching';
import { getWords } from '@/domain/api/operations/words';
import { readWordFile } from '@/server/use-cases/read-word-file';
import { serve } from '../../../../serve';

export const dynamic = 'force-dynamic';

/** An edition never changes; what is said of its words may, with the glossary, so that a kept copy is asked about after an hour. */
const cacheControl = 'public, max-age=3600, stale-while-revalidate=604800';

/** The words of an edition (`EncodedWordFile`), fetched by the reader page when a word is first asked about. */
export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = serve(getWords, async ({ params, request }) => {
  const answer = await readWordFile(params.work, Number(params.edition), entityTags(request.headers.get('If-None-Match')));
  if (!answer) throw new Problem(404, 'noEdition');
  // Without a body the asker has it already, which `readable` tells by the tag.
  return { body: answer.body ?? '', contentType: 'application/json', etag: answer.etag, cacheControl };
});
