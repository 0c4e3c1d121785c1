import { createTranslator } from 'next-intl';
import { problemJson } from '@/app/api/problem-json';
import { longestQuery, mostTerms } from '@/domain/search/query';
import { mostPages, searchRequest } from '@/domain/search/request';
import { acceptedLocale } from '@/i18n/accepted-locale';
import { messages } from '@/i18n/messages';
import { paths } from '@/i18n/paths';
import { env } from '@/server/runtime/env';
import { log } from '@/server/runtime/log';
import { search } from '@/server/use-cases/search/search';
import { toJson } from './search-json';

export const dynamic = 'force-dynamic';

/** `?q=…` with the parameters of the page: a `SearchJson`. The same for everyone; a shared cache may keep it for a moment. */
export async function GET(request: Request): Promise<Response> {
  const given = new URL(request.url).searchParams;
  const parsed = searchRequest.safeParse(Object.fromEntries(given));
  if (!parsed.success || given.size !== new Set(given.keys()).size) return problemJson(request, 400, 'searchParameter', { limit: mostPages });
  try {
    const answer = await search(parsed.data);
    if (answer.kind === 'empty') return problemJson(request, 400, 'searchQuery');
    if (answer.kind === 'problem') {
      const { kind, at } = answer.problem;
      const locale = acceptedLocale(request.headers.get('Accept-Language'));
      const words = createTranslator({ locale, messages: messages[locale], namespace: 'search.problem' });
      const detail = words(kind, { limit: kind === 'tooMany' ? mostTerms : longestQuery, length: parsed.data.q.length });
      return problemJson(request, 400, 'searchQuery', {}, { detail, reason: kind, at });
    }
    const site = env().SITE_URL;
    const addressOf = (work: string, edition: number, passage: string) => `${site}${paths.passage(work, edition, passage)}`;
    return Response.json(toJson(parsed.data, answer, addressOf), { headers: { 'Cache-Control': 'public, max-age=60' } });
  } catch (error) {
    log.error({ err: error }, 'A search failed');
    return problemJson(request, 500, 'failure');
  }
}
