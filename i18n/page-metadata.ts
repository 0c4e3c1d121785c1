import type { Metadata } from 'next';
import { messages } from './messages';
import { alternates, localized, otherLocale } from './paths';
import type { Locale } from './routing';

const openGraphLocales: Readonly<Record<Locale, string>> = { ja: 'ja_JP', en: 'en_US' };

export interface PageMetadata {
  readonly locale: Locale;
  /** The page's path without its language. */
  readonly path: string;
  /** Where another page is the one to be found by, its path without the language. */
  readonly canonicalPath?: string;
  /** Left out on the page that is the site's own. */
  readonly title?: string;
  readonly description: string;
  /** Path of the social image, see `socialImagePath`, and what it says. */
  readonly image: { readonly path: string; readonly alt: string };
  readonly type?: 'website' | 'article';
}

/** What each page says of itself to search engines and to those who share it. The layout adds the site's name to titles. */
export function pageMetadata({
  locale, path, canonicalPath = path, title, description, image, type = 'website',
}: PageMetadata): Metadata {
  const site = messages[locale].shell;
  const shown = title ?? `${site.siteName} – ${site.siteTagline}`;
  return {
    ...(title === undefined ? {} : { title }),
    description,
    alternates: alternates(locale, path, canonicalPath),
    openGraph: {
      type,
      title: shown,
      description,
      url: localized(locale, canonicalPath),
      siteName: site.siteName,
      locale: openGraphLocales[locale],
      alternateLocale: openGraphLocales[otherLocale(locale)],
      images: [{ url: image.path, width: 1200, height: 630, alt: image.alt }],
    },
    twitter: { card: 'summary_large_image' },
  };
}

/** The image that stands for a page where a link to it is shared: of the site, of a work, of a concept. */
export function socialImagePath(locale: Locale, kind: 'site' | 'work' | 'concept', name: string): string {
  return `/social/${locale}/${kind}/${name}.png`;
}
