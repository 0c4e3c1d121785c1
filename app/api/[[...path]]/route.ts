import { localeOf, problemJson } from '@/app/api/problem-json';
import { localized, paths } from '@/i18n/paths';

export const dynamic = 'force-dynamic';

interface Context {
  readonly params: Promise<{ path?: string[] }>;
}

/** What no route of the API knows. `/api` itself leads to its reference, in the asker's language. */
async function lost(request: Request, { params }: Context): Promise<Response> {
  // Next answers HEAD by GET.
  if ((await params).path === undefined && (request.method === 'GET' || request.method === 'HEAD')) {
    const Location = localized(localeOf(request), paths.api());
    return new Response(null, { status: 307, headers: { Location, Vary: 'Accept-Language', 'Cache-Control': 'no-store' } });
  }
  const response = problemJson(request, 404, 'unknownPath');
  response.headers.set('Access-Control-Allow-Origin', '*');
  return response;
}

export { lost as DELETE, lost as GET, lost as OPTIONS, lost as PATCH, lost as POST, lost as PUT };
