import { expect, it } from 'vitest';
import { acceptedLocale, requestLocale } from './accepted-locale';

it.each([
  [null, 'ja'], ['', 'ja'], ['en', 'en'], ['en-GB,en;q=0.9', 'en'], ['fr, en;q=0.5, ja;q=0.7', 'ja'], ['de,en;q=0.1', 'en'], ['en;q=0, ja;q=0.1', 'ja'], ['JA-JP', 'ja'], ['*', 'ja'],
  ['en;q=x', 'en'],
])('%s is answered in %s', (header, locale) => expect(acceptedLocale(header)).toBe(locale));

it.each([
  ['/en', 'ja', 'en'], ['/en?x=/ja', 'ja', 'en'], ['/ja/read/a', 'en', 'ja'], ['/english', 'ja', 'ja'], ['/', 'en-GB', 'en'], ['/nothing.txt', undefined, 'ja'], ['/x?/en/', 'ja', 'ja'],
])('%s, asked for with %s, is answered in %s', (url, header, locale) => expect(requestLocale(url, header)).toBe(locale));
