import type { Metadata } from 'next';
import type { Edition } from '@/domain/text/edition';
import type { Creator } from '@/domain/text/work';
import { pageMetadata, socialImagePath } from '@/i18n/page-metadata';
import { localized, paths } from '@/i18n/paths';
import type { Locale } from '@/i18n/routing';

/** `fixed` is the page of one edition for ever, the other always shows the newest. */
export interface ReaderPlace {
  readonly locale: Locale;
  readonly edition: Edition;
  readonly fixed: boolean;
}

function pathsOf({ edition, fixed }: ReaderPlace): { path: string; canonical: string } {
  const newest = paths.work(edition.work.slug);
  const path = fixed ? paths.edition(edition.work.slug, edition.number) : newest;
  // While an edition is the newest, both addresses have the same text: search engines are told the shorter.
  return { path, canonical: edition.number === edition.latest ? newest : path };
}

export function readerMetadata(place: ReaderPlace): Metadata {
  const { locale, edition } = place;
  const { work } = edition;
  const { path, canonical } = pathsOf(place);
  const title = work.title[locale];
  return pageMetadata({
    locale,
    path,
    canonicalPath: canonical,
    title,
    description: work.summary[locale],
    image: { path: socialImagePath(locale, 'work', work.slug), alt: title },
    type: 'article',
  });
}

function nameOf({ person, body }: Creator, locale: Locale): object {
  if (!person) return { '@type': 'Organization', name: body?.[locale] };
  const { family, given } = person[locale];
  return { '@type': 'Person', name: locale === 'ja' ? `${family} ${given}` : `${given} ${family}`, familyName: family, givenName: given };
}

/**
 * The page as schema.org says it: an article in the original language, and the
 * translation that stands beside it. `site` is the address of the site without a slash at its end.
 */
export function readerJsonLd(place: ReaderPlace, site: string): object {
  const { locale, edition } = place;
  const { work } = edition;
  const original = work.originalLanguage;
  const translation = original === 'ja' ? 'en' : 'ja';
  const url = `${site}${localized(locale, pathsOf(place).canonical)}`;
  const by = (role: Creator['role']) => work.creators.filter((creator) => creator.role === role).map((creator) => nameOf(creator, locale));
  return {
    '@context': 'https://schema.org',
    '@type': work.genre === 'newspaper-column' ? 'OpinionNewsArticle' : 'Article',
    '@id': `${url}#work`,
    url,
    headline: work.title[original],
    alternativeHeadline: work.subtitle?.[original],
    description: work.summary[locale],
    inLanguage: original,
    author: by('author'),
    editor: by('editor'),
    datePublished: work.date ?? undefined,
    version: edition.number,
    isPartOf: work.container
      ? {
          '@type': 'CreativeWorkSeries',
          name: work.container.series[locale],
          publisher: work.container.publication ? { '@type': 'Organization', name: work.container.publication[locale] } : undefined,
        }
      : undefined,
    position: work.container?.number ?? undefined,
    workTranslation: {
      '@type': 'Article',
      '@id': `${url}#translation`,
      headline: work.title[translation],
      inLanguage: translation,
      translator: by('translator'),
      translationOfWork: { '@id': `${url}#work` },
    },
  };
}
