import { citePassageFile } from '@/domain/api/operations/citation';
import { serve } from '../../../../../../../serve';
import { answerCitationFile } from '../../../../../../citation-answer';

export const dynamic = 'force-dynamic';

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = serve(citePassageFile, ({ params: { file, ...params }, query, request }) =>
  answerCitationFile(request, params, file, query.accessed));
