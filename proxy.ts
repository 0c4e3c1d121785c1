import createMiddleware from 'next-intl/middleware';
import { routing } from './i18n/routing';

/** Sends a path without a language to the reader's own (`Accept-Language`). */
export default createMiddleware(routing);

// Pages with a language, files and the API never come here: they stay cacheable.
export const config = {
  matcher: ['/((?!(?:ja|en)(?:/|$)|api(?:/|$)|_next/|.*\\.).*)'],
};
