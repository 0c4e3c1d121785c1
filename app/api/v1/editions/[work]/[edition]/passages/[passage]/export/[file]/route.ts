import { answerExport } from '@/app/api/v1/export-answer';

export const dynamic = 'force-dynamic';

export async function GET(request: Request, { params }: { params: Promise<{ work: string; edition: string; passage: string; file: string }> }): Promise<Response> {
  return answerExport(request, await params);
}
