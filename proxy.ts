import type { NextRequest } from 'next/server';
import createMiddleware from 'next-intl/middleware';
import { routing } from './i18n/routing';

const negotiate = createMiddleware(routing);

/** Sends a path without a language to the reader's own (`Accept-Language`). */
export default function proxy(request: NextRequest) {
  const response = negotiate(request);
  response.headers.append('Vary', 'Accept-Language');
  return response;
}

// Pages with a language, files and the API never come here: they stay cacheable. A dot makes a file of all but addresses of passages.
export const config = {
  matcher: ['/((?!(?:ja|en)(?:/|$)|api(?:/|$)|_next/|.*\\.).*)', '/read/:path*', '/embed/:path*'],
};
