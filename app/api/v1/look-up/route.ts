import { z } from 'zod';
import { problemJson } from '@/app/api/problem-json';
import { log } from '@/server/runtime/log';
import { lookUp } from '@/server/use-cases/look-up';

export const dynamic = 'force-dynamic';

/** UTF-16 units; a look-up reads 24 of them, the rest is for callers that send a sentence and a position. */
const longestText = 500;

const text = z.string().min(1).max(longestText).refine((value) => value.isWellFormed());
const position = z.coerce.number().int().min(0).default(0);
const isInsideCharacter = (value: string, at: number) => /^[\udc00-\udfff]/.test(value.slice(at));

/** `?text=…[&position=…]`: a `LookUpAnswer`. The same for everyone, and fit for a shared cache. */
export function GET(request: Request): Response {
  const query = new URL(request.url).searchParams;
  const asked = text.safeParse(query.get('text'));
  if (!asked.success) return problemJson(request, 400, 'lookUpText', { limit: longestText });
  const at = position.safeParse(query.get('position') ?? undefined);
  if (!at.success || at.data >= asked.data.length || isInsideCharacter(asked.data, at.data)) return problemJson(request, 400, 'lookUpPosition');
  try {
    return Response.json(lookUp(asked.data, at.data), { headers: { 'Cache-Control': 'public, max-age=600' } });
  } catch (error) {
    log.error({ err: error }, 'A look-up failed');
    return problemJson(request, 500, 'failure');
  }
}
