import { parseEditionNumber } from '@/domain/text/edition-number';
import { readWordFile } from '@/server/use-cases/read-word-file';

export const dynamic = 'force-dynamic';

/** An edition never changes; what is said of its words may, with the glossary, so that a kept copy is asked about after an hour. */
const caching = 'public, max-age=3600, stale-while-revalidate=604800';

interface Context {
  readonly params: Promise<{ work: string; edition: string }>;
}

/** The words of an edition (`WordFileForm`), fetched by the reader page when a word is first asked about. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { work, edition } = await params;
  const number = parseEditionNumber(edition);
  const answer = number === null ? null : await readWordFile(work, number, tagsOf(request));
  if (!answer) return Response.json({ error: 'no-such-edition' }, { status: 404, headers: { 'Cache-Control': 'no-store' } });
  const headers = { ETag: answer.etag, 'Cache-Control': caching };
  if (answer.body === null) return new Response(null, { status: 304, headers });
  return new Response(answer.body, { headers: { ...headers, 'Content-Type': 'application/json; charset=utf-8' } });
}

/** A proxy that compresses may weaken a tag: for a GET both mean the same. */
function tagsOf(request: Request): string[] {
  const sent = request.headers.get('If-None-Match') ?? '';
  return sent.split(',').map((tag) => tag.trim().replace(/^W\//, '')).filter((tag) => tag !== '');
}
