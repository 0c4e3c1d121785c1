import { answerExport } from '@/app/api/v1/export-answer';
import { serve } from '@/app/api/v1/serve';
import { exportEdition } from '@/domain/api/operations/exports';

export const dynamic = 'force-dynamic';

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = serve(exportEdition, ({ params: { export: file, ...place }, request }) => answerExport(request, { ...place, file }));
