import { Problem } from '@/app/api/problem';
import { listPassages } from '@/domain/api/operations/passages';
import { toPassage } from '@/domain/api/passages';
import { readParagraphs } from '@/server/use-cases/read-paragraphs';
import { answerPage, serve } from '../../../../serve';

export const dynamic = 'force-dynamic';

/** The whole text, paragraph by paragraph. */
export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = serve(listPassages, async ({ params, query, request, site }) => {
  const found = await readParagraphs(params.work, Number(params.edition));
  if (!found) throw new Problem(404, 'noEdition');
  return answerPage(request, found.passages, query, (passage) => toPassage(found, passage, found.spansOf(passage), query.include, site));
});
