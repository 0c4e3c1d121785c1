import { NextResponse, type NextRequest } from 'next/server';
import createMiddleware from 'next-intl/middleware';
import { settingsScript } from './components/settings/settings-script';
import { routing } from './i18n/routing';
import { contentSecurityPolicy, hashSource } from './server/runtime/content-security-policy.mjs';

const negotiate = createMiddleware(routing);
const settings = hashSource(settingsScript);

/** Sends a path without a language to the reader's own (`Accept-Language`); gives a page that is made for one reader its nonce. */
export default function proxy(request: NextRequest) {
  if (/^\/(?:ja|en)\/(?:search|read\/.*\/(?:cite|download))$/.test(request.nextUrl.pathname)) return withNonce(request);
  const response = negotiate(request);
  response.headers.append('Vary', 'Accept-Language');
  // Kept by a cache that knows the address alone, it would send the next reader to the language of this one.
  if (response.headers.has('Location')) response.headers.set('Cache-Control', 'private, no-store');
  return response;
}

/** Such a page is sent while it is made, so that its scripts cannot be named beforehand: docs/decisions/content-security-policy.md */
function withNonce(request: NextRequest): NextResponse {
  const policy = contentSecurityPolicy([`'nonce-${crypto.randomUUID().replaceAll('-', '')}'`, settings]);
  const headers = new Headers(request.headers);
  // From there Next takes the nonce.
  headers.set('Content-Security-Policy', policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('Content-Security-Policy', policy);
  return response;
}

// Pages that are kept, files and the API never come here: they stay cacheable. A dot makes a file of all but addresses of passages.
export const config = {
  matcher: ['/((?!(?:ja|en)(?:/|$)|api(?:/|$)|_next/|.*\\.).*)', '/read/:path*', '/embed/:path*', '/(ja|en)/search', '/(ja|en)/read/(.*)/(cite|download)'],
};
