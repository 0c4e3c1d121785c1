import { answerGlossaryExport } from '@/app/api/v1/export-answer';
import { serve } from '@/app/api/v1/serve';
import { exportGlossary } from '@/domain/api/operations/exports';

export const dynamic = 'force-dynamic';

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = serve(exportGlossary, ({ params }) => answerGlossaryExport(params.export));
