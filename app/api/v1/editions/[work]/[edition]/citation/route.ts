import { citeEdition } from '@/domain/api/operations/citation';
import { serve } from '../../../../serve';
import { answerCitation } from '../../../citation-answer';

export const dynamic = 'force-dynamic';

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = serve(citeEdition, ({ params, query, site }) =>
  answerCitation({ ...params, passage: null, site }, query));
