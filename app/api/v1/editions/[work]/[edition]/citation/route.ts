import { citeEdition } from '@/domain/api/operations/citation';
import { citationForms } from '@/server/use-cases/list-forms';
import { serve } from '../../../../serve';
import { answerCitation } from '../../../citation-answer';

export const dynamic = 'force-dynamic';

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = serve(citeEdition, ({ params, query, request, site }) =>
  answerCitation(request, { ...params, passage: null, site }, query), { forms: citationForms, folder: '' });
