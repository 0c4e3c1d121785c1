import type { Metadata } from 'next';
import { persistentAddress } from '@/domain/citation/persistent-address';
import { schemaType } from '@/domain/citation/schema-type';
import { creatorName } from '@/domain/text/creator-name';
import type { Edition } from '@/domain/text/edition';
import type { Creator, RightsStatement, Work } from '@/domain/text/work';
import { pageMetadata, socialImagePath } from '@/i18n/page-metadata';
import { localized, paths } from '@/i18n/paths';
import type { Locale } from '@/i18n/routing';
import { citationTags } from './citation-tags';

/** `fixed` is the page of one edition for ever, the other always shows the newest. */
export interface ReaderPlace {
  readonly locale: Locale;
  readonly edition: Edition;
  readonly fixed: boolean;
}

/** While an edition is the newest, both addresses have the same text: search engines are told the shorter. */
function canonicalPath({ edition, fixed }: Omit<ReaderPlace, 'locale'>): string {
  const { work, number, latest } = edition;
  return fixed && number !== latest ? paths.edition(work.slug, number) : paths.work(work.slug);
}

/** `site` is the address of the site without a slash at its end. */
export function readerMetadata(place: ReaderPlace, site: string): Metadata {
  const { locale, edition } = place;
  const { work } = edition;
  const title = work.title[locale];
  const page = pageMetadata({
    locale,
    path: canonicalPath(place),
    title,
    description: work.summary[locale],
    image: { path: socialImagePath(locale, 'work', work.slug), alt: title },
    type: 'article',
  });
  // Whoever cites the newest edition cites this one.
  return { ...page, other: citationTags(edition, locale, persistentAddress(site, work.slug, edition.number, null)) };
}

function nameOf(creator: Creator, locale: Locale): object {
  const name = creatorName(creator, locale);
  if (!creator.person) return { '@type': 'Organization', name };
  const { family, given } = creator.person[locale];
  return { '@type': 'Person', name, familyName: family, givenName: given };
}

/** Who holds the rights in a part of the work, and under which licence it may be used, where one is granted. */
export function rightsIn({ rights }: Work, part: RightsStatement['part'], locale: Locale): object {
  const found = rights.find((each) => each.part === part);
  if (!found) return {};
  return {
    copyrightHolder: { name: found.holder[locale] },
    copyrightNotice: found.statement[locale],
    ...(found.licence === null ? {} : { license: { '@type': 'CreativeWork', name: found.licence } }),
  };
}

/** The makers of a work in a role, as schema.org has them. */
export function makersOf({ creators }: Work, role: Creator['role'], locale: Locale): object[] {
  return creators.filter((creator) => creator.role === role).map((creator) => nameOf(creator, locale));
}

/** What an edition and its translation are called among data: the same on every page that speaks of them, whatever its language. */
export function workIds(place: Omit<ReaderPlace, 'locale'>, site: string): { readonly work: string; readonly translation: string } {
  const id = `${site}${canonicalPath(place)}`;
  return { work: `${id}#work`, translation: `${id}#translation` };
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
  const ids = workIds(place, site);
  const by = (role: Creator['role']) => makersOf(work, role, locale);
  return {
    '@context': 'https://schema.org',
    '@type': schemaType(work.genre),
    '@id': ids.work,
    url: `${site}${localized(locale, canonicalPath(place))}`,
    headline: work.title[original],
    alternativeHeadline: work.subtitle?.[original],
    description: work.summary[locale],
    inLanguage: original,
    author: by('author'),
    editor: by('editor'),
    datePublished: work.date ?? undefined,
    version: edition.number,
    ...rightsIn(work, 'original', locale),
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
      '@id': ids.translation,
      headline: work.title[translation],
      inLanguage: translation,
      translator: by('translator'),
      translationOfWork: { '@id': ids.work },
      ...rightsIn(work, 'translation', locale),
    },
  };
}
