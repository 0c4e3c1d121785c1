import { apiPaths } from '@/domain/api/addresses';
import { getPassage } from '@/domain/api/operations/passages';
import { toPassage } from '@/domain/api/passages';
import { formatPassage } from '@/domain/text/passage';
import { exportForms } from '@/server/use-cases/list-forms';
import { foundPassage } from '../../../../found-passage';
import { json, moved, serve } from '../../../../../serve';

export const dynamic = 'force-dynamic';

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = serve(getPassage, async ({ params: { work, edition, passage }, query, request, site }) => {
  const found = await foundPassage(work, edition, passage);
  if (!found.canonical) return moved(request, apiPaths.passage(work, found.edition.number, formatPassage(found.passage)));
  return json(toPassage(found, found.passage, found.spans, query.include, site));
}, { forms: exportForms('passage'), folder: 'export/' });
