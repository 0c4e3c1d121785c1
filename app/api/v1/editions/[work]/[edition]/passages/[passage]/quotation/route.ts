import { quotePassage } from '@/domain/api/operations/citation';
import { serve } from '../../../../../../serve';
import { answerQuotation } from '../../../../../citation-answer';

export const dynamic = 'force-dynamic';

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = serve(quotePassage, ({ params, query, request }) => answerQuotation(request, params, query));
