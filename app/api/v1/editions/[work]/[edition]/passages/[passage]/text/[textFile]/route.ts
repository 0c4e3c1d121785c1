import { Problem } from '@/app/api/problem';
import { apiPaths } from '@/domain/api/addresses';
import { getPassageText } from '@/domain/api/operations/passages';
import { editedPassage } from '@/domain/apparatus/edited-passage';
import { languages } from '@/domain/text/language';
import { formatPassage } from '@/domain/text/passage';
import { foundPassage } from '../../../../../../found-passage';
import { moved, serve } from '../../../../../../../serve';

export const dynamic = 'force-dynamic';

/** What annotations point into: the words alone, so that characters can be counted in them. */
export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = serve(getPassageText, async ({ params: { work, edition, passage, textFile }, request }) => {
  const found = await foundPassage(work, edition, passage);
  const language = languages.find((each) => textFile === `${each}.txt`);
  if (!language || found.spans[language].length === 0) throw new Problem(404, 'noPassage');
  if (!found.canonical) return moved(request, apiPaths.passageText(work, found.edition.number, formatPassage(found.passage), language));
  return { body: editedPassage(found.edition, found.spans[language], language).text, contentType: 'text/plain', headers: { 'Content-Language': language } };
});
