import { z } from 'zod';
import { problemJson } from '@/app/api/problem-json';
import { longestBeginning, type SuggestionsAnswer } from '@/domain/search/suggestion';
import { log } from '@/server/runtime/log';
import { suggest } from '@/server/use-cases/search/suggest';

export const dynamic = 'force-dynamic';

const text = z.string().min(1).max(longestBeginning).refine((value) => value.isWellFormed());

/** `?text=…`: a `SuggestionsAnswer`. The same for everyone, and fit for a shared cache. */
export async function GET(request: Request): Promise<Response> {
  const asked = text.safeParse(new URL(request.url).searchParams.get('text'));
  if (!asked.success) return problemJson(request, 400, 'suggestionsText', { limit: longestBeginning });
  try {
    const answer: SuggestionsAnswer = { text: asked.data, suggestions: await suggest(asked.data) };
    return Response.json(answer, { headers: { 'Cache-Control': 'public, max-age=600' } });
  } catch (error) {
    log.error({ err: error }, 'Suggestions failed');
    return problemJson(request, 500, 'failure');
  }
}
