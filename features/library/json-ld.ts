import type { LibraryEntry } from '@/domain/library/library';
import { localized, paths } from '@/i18n/paths';
import type { Locale } from '@/i18n/routing';

/** The library as schema.org says it. `site` is the address of the site without a slash at its end. */
export function libraryJsonLd(entries: readonly LibraryEntry[], locale: Locale, site: string): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'CollectionPage',
    url: `${site}${localized(locale, paths.library())}`,
    inLanguage: locale,
    mainEntity: {
      '@type': 'ItemList',
      numberOfItems: entries.length,
      itemListElement: entries.map(({ work }, i) => ({
        '@type': 'ListItem',
        position: i + 1,
        name: work.title[locale],
        url: `${site}${localized(locale, paths.work(work.slug))}`,
      })),
    },
  };
}
