import { defineRouting } from 'next-intl/routing';

/**
 * Every page has its language in its path and sets no cookie, so that a shared
 * cache can keep it: only paths without a language are negotiated (`proxy.ts`).
 */
export const routing = defineRouting({
  locales: ['ja', 'en'],
  defaultLocale: 'ja',
  localePrefix: 'always',
  localeCookie: false,
  alternateLinks: false,
});

/** The language of the interface; its values are those of `Language`. */
export type Locale = (typeof routing.locales)[number];
