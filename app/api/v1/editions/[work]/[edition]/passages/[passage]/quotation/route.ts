import { z } from 'zod';
import { problemJson } from '@/app/api/problem-json';
import { wishParameters } from '@/domain/citation/wish-parameters';
import { parseEditionNumber } from '@/domain/text/edition-number';
import { readQuotation, today } from '@/server/use-cases/read-citation';

export const dynamic = 'force-dynamic';

interface Context {
  readonly params: Promise<{ work: string; edition: string; passage: string }>;
}

/** A passage as it is to be pasted, `{ plain, rich }`: fetched where somebody copies it from a selection. Its parameters: `wishParameters`, and `accessed`. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { work, edition, passage } = await params;
  const given = Object.fromEntries(new URL(request.url).searchParams);
  const accessed = z.iso.date().safeParse(given.accessed ?? today());
  if (!accessed.success) return problemJson(request, 400, 'accessed');
  const wish = wishParameters.safeParse(given);
  if (!wish.success) return problemJson(request, 400, 'quotation');
  const number = parseEditionNumber(edition);
  const quotation = number === null ? null : await readQuotation(work, number, passage, accessed.data, wish.data);
  if (!quotation) return problemJson(request, 404, 'quotation');
  return Response.json(quotation, { headers: { 'Cache-Control': 'public, max-age=3600', 'Access-Control-Allow-Origin': '*' } });
}
