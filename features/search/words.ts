import type { getTranslations } from 'next-intl/server';
import { searchParameters, type SearchRequest } from '@/domain/search/request';
import { localized, paths } from '@/i18n/paths';
import type { Locale } from '@/i18n/routing';

export type SearchWords = Awaited<ReturnType<typeof getTranslations<'search'>>>;

/** The address of a search, with some of it changed. */
export function searchHref(locale: Locale, request: SearchRequest, changes: Parameters<typeof searchParameters>[1] = {}): string {
  return localized(locale, paths.search(searchParameters(request, changes).toString()));
}
