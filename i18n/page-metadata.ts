import type { Metadata } from 'next';
import { messages } from './messages';
import { alternates, localized, otherLocale, paths } from './paths';
import type { Locale } from './routing';

const openGraphLocales: Readonly<Record<Locale, string>> = { ja: 'ja_JP', en: 'en_US' };

export interface PageMetadata {
  readonly locale: Locale;
  /** The path to be found by, without the language: the page's own, or that of another with the same text. */
  readonly path: string;
  /** Left out on the page that is the site's own. */
  readonly title?: string;
  readonly description: string;
  /** Path of the social image, see `socialImagePath`, and what it says. */
  readonly image: { readonly path: string; readonly alt: string };
  readonly type?: 'website' | 'article';
  /** What search engines are asked; nothing where they may do as they like. */
  readonly robots?: string;
}

/** What each page says of itself to search engines and to those who share it. The layout adds the site's name to titles. */
export function pageMetadata({
  locale, path, title, description, image, type = 'website', robots,
}: PageMetadata): Metadata {
  const site = messages[locale].shell;
  const shown = title ?? `${site.siteName} – ${site.siteTagline}`;
  return {
    ...(title === undefined ? {} : { title }),
    description,
    ...(robots === undefined ? {} : { robots }),
    // Pages of texts, which have no room for it, are not announced one by one.
    alternates: { ...alternates(locale, path), ...(type === 'article' ? {} : { types: { 'application/atom+xml': [{ url: localized(locale, paths.feed()), title: messages[locale].feed.title.replace('{site}', site.siteName) }] } }) },
    openGraph: {
      type,
      title: shown,
      description,
      url: localized(locale, path),
      siteName: site.siteName,
      locale: openGraphLocales[locale],
      alternateLocale: openGraphLocales[otherLocale(locale)],
      images: [{ url: image.path, width: 1200, height: 630, alt: image.alt }],
    },
    twitter: { card: 'summary_large_image' },
  };
}

/** The image that stands for a page where a link to it is shared: of the site, a work, a concept, a passage (`work.edition.passage`). */
export function socialImagePath(locale: Locale, kind: 'site' | 'work' | 'concept' | 'passage', name: string): string {
  return `/social/${locale}/${kind}/${name}.png`;
}
