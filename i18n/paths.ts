import { routing, type Locale } from './routing';

/** Paths without their language; `localized` puts it in front. */
export const paths = {
  library: () => '/',
  work: (slug: string) => `/read/${slug}`,
  edition: (slug: string, number: number) => `/read/${slug}/${number}`,
  /** The editions of a work. */
  history: (slug: string) => `/read/${slug}/history`,
  /** Where a form sends which two editions are to be compared (`from`, `to`). */
  chooseEditions: (slug: string) => `/read/${slug}/compare`,
  /** Any two editions of a work against each other. */
  compare: (slug: string, before: number, after: number) => `/read/${slug}/compare/${before}-${after}`,
  /** `passage` as `formatPassage` writes it. */
  passage: (slug: string, number: number, passage: string) => `/read/${slug}/${number}/${passage}`,
  /** The same for a frame in another site. */
  embed: (slug: string, number: number, passage: string) => `/embed/${slug}/${number}/${passage}`,
  study: () => '/study',
  /** Shown where there is no network and nothing is kept; nothing links to it. */
  offline: () => '/offline',
  manifest: () => '/manifest.webmanifest',
  /** New texts and editions, as an Atom feed. */
  feed: () => '/feed.xml',
  /** The reference of the API. */
  api: () => '/api',
  /** How to cite an edition, or a passage of it. */
  cite: (slug: string, number: number, passage: string | null) => `/read/${slug}/${number}${passage === null ? '' : `/${passage}`}/cite`,
  /** What can be taken along of an edition, or of a passage of it. */
  download: (slug: string, number: number, passage: string | null) => `/read/${slug}/${number}${passage === null ? '' : `/${passage}`}/download`,
  /** With the parameters of a search (domain/search/request.ts), or without. */
  search: (parameters: string = '') => (parameters === '' ? '/search' : `/search?${parameters}`),
  glossary: () => '/glossary',
  concept: (slug: string) => `/glossary/${slug}`,
} as const;

export function localized(locale: Locale, path: string): string {
  return path === '/' ? `/${locale}` : `/${locale}${path}`;
}

export function otherLocale(locale: Locale): Locale {
  return locale === 'ja' ? 'en' : 'ja';
}

/**
 * `alternates` of a page's metadata, from its canonical path: search engines pass
 * over languages whose addresses are not canonical themselves.
 * Whoever has no language yet (`x-default`) is sent to one by `proxy.ts`.
 */
export function alternates(locale: Locale, path: string) {
  const languages = Object.fromEntries(routing.locales.map((each) => [each, localized(each, path)]));
  return {
    canonical: localized(locale, path),
    languages: { ...languages, 'x-default': path },
  };
}

/** A file that cites an edition or a passage of it; `name` as in `bibtex.ja.bib`. It has no language in front. */
export function citationFile(slug: string, number: number, passage: string | null, name: string): string {
  return `/api/v1/editions/${slug}/${number}${passage === null ? '' : `/passages/${passage}`}/citation/${name}`;
}

/** A passage as it is to be pasted; its parameters: `wishParameters` (domain/citation/quotation-parameters.ts). */
export function quotationFile(slug: string, number: number, passage: string): string {
  return `/api/v1/editions/${slug}/${number}/passages/${passage}/quotation`;
}

/** A file of an edition or a passage of it in another format; `name` as in `tei.xml`. It has no language in front. */
export function exportFile(slug: string, number: number, passage: string | null, name: string): string {
  return `/api/v1/editions/${slug}/${number}${passage === null ? '' : `/passages/${passage}`}/export/${name}`;
}

/** What oEmbed says of a page of this site, by its whole address. */
export function oembedPath(url: string): string {
  return `/api/oembed?url=${encodeURIComponent(url)}`;
}

/** A file of the whole glossary; `name` as in `tbx.tbx`. */
export function glossaryFile(name: string): string {
  return `/api/v1/glossary/export/${name}`;
}

/** What tells a browser how to search here (OpenSearch). It has no language in front, like every file. */
export function openSearchFile(locale: Locale): string {
  return `/opensearch/${locale}.xml`;
}
