import type { NextRequest } from 'next/server';
import createMiddleware from 'next-intl/middleware';
import { routing } from './i18n/routing';

const negotiate = createMiddleware(routing);

/** Sends a path without a language to the reader's own (`Accept-Language`). */
export default function proxy(request: NextRequest) {
  const response = negotiate(request);
  response.headers.append('Vary', 'Accept-Language');
  // Kept by a cache that knows the address alone, it would send the next reader to the language of this one.
  if (response.headers.has('Location')) response.headers.set('Cache-Control', 'private, no-store');
  return response;
}

// Pages, files and the API never come here. A dot makes a file of all but addresses of passages.
export const config = {
  matcher: ['/((?!(?:ja|en)(?:/|$)|api(?:/|$)|_next/|.*\\.).*)', '/read/:path*', '/embed/:path*'],
};
