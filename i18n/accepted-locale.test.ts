import { expect, it } from 'vitest';
import { acceptedLocale } from './accepted-locale';

it.each([
  [null, 'ja'], ['', 'ja'], ['en', 'en'], ['en-GB,en;q=0.9', 'en'], ['fr, en;q=0.5, ja;q=0.7', 'ja'], ['de,en;q=0.1', 'en'], ['en;q=0, ja;q=0.1', 'ja'], ['JA-JP', 'ja'], ['*', 'ja'],
  ['en;q=x', 'en'],
])('%s is answered in %s', (header, locale) => expect(acceptedLocale(header)).toBe(locale));
