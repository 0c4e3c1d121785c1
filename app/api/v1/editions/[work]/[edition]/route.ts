import { Problem } from '@/app/api/problem';
import { toEdition } from '@/domain/api/editions';
import { getEdition } from '@/domain/api/operations/works';
import { exportForms } from '@/server/use-cases/list-forms';
import { readReader } from '@/server/use-cases/read-reader';
import { json, serve } from '../../../serve';

export const dynamic = 'force-dynamic';

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = serve(getEdition, async ({ params, site }) => {
  const reader = await readReader(params.work, Number(params.edition));
  if (!reader) throw new Problem(404, 'noEdition');
  return json(toEdition(reader.edition, site));
}, { forms: exportForms('edition'), folder: 'export/' });
