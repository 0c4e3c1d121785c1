import { answerCitation } from '../../../../citation-answer';

export const dynamic = 'force-dynamic';

export async function GET(request: Request, { params }: { params: Promise<{ work: string; edition: string; file: string }> }): Promise<Response> {
  return answerCitation(request, await params);
}
