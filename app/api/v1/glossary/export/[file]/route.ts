import { answerGlossaryExport } from '@/app/api/v1/export-answer';

export const dynamic = 'force-dynamic';

export async function GET(request: Request, { params }: { params: Promise<{ file: string }> }): Promise<Response> {
  return answerGlossaryExport(request, (await params).file);
}
