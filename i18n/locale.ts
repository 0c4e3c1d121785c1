import { hasLocale } from 'next-intl';
import { setRequestLocale } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { routing, type Locale } from './routing';

/**
 * Narrows the `[locale]` parameter of a route; "not found" for anything else.
 * Tells next-intl the language, without which a page could not be static.
 */
export function requireLocale(value: string): Locale {
  if (!hasLocale(routing.locales, value)) notFound();
  setRequestLocale(value);
  return value;
}
