import { citePassage } from '@/domain/api/operations/citation';
import { serve } from '../../../../../../serve';
import { answerCitation } from '../../../../../citation-answer';

export const dynamic = 'force-dynamic';

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = serve(citePassage, ({ params, query, site }) =>
  answerCitation({ ...params, site }, query));
