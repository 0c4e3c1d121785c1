import type { getTranslations } from 'next-intl/server';
import { apiPaths } from '@/domain/api/addresses';
import type { TableFile } from '@/domain/search/result-table';
import { searchParameters, type SearchRequest } from '@/domain/search/request';
import { localized, paths } from '@/i18n/paths';
import type { Locale } from '@/i18n/routing';

export type SearchWords = Awaited<ReturnType<typeof getTranslations<'search'>>>;

/** The address of a search, with some of it changed. */
export function searchHref(locale: Locale, request: SearchRequest, changes: Parameters<typeof searchParameters>[1] = {}): string {
  return localized(locale, paths.search(searchParameters(request, changes).toString()));
}

/** The address of all results of a search, as a table. */
export function resultsFile(request: SearchRequest, file: TableFile): string {
  return `${apiPaths.results(file)}?${searchParameters(request, { sort: undefined, page: undefined }).toString()}`;
}
