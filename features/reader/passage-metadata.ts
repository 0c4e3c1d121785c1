import type { Metadata } from 'next';
import { editedPassage } from '@/domain/apparatus/edited-passage';
import { persistentAddress } from '@/domain/citation/persistent-address';
import { betweenBlocks } from '@/domain/text/blocks';
import type { Edition } from '@/domain/text/edition';
import { otherLanguage } from '@/domain/text/language';
import { formatPassage, printPassage, type Passage } from '@/domain/text/passage';
import type { PassageSpans } from '@/domain/text/passage-spans';
import { pageMetadata, socialImagePath } from '@/i18n/page-metadata';
import { localized, oembedPath, paths } from '@/i18n/paths';
import type { Locale } from '@/i18n/routing';
import { citationTags } from './citation-tags';

/** Code points of a description; search engines and messengers cut it about there. */
const longest = { ja: 110, en: 220 } as const;

export function passageTitle({ work }: Edition, passage: Passage, locale: Locale): string {
  return `${work.title[locale]} ${printPassage(passage)}`;
}

/** What a shared passage says of itself: its own words, with the editors' signs. `site` is the address of the site without a slash at its end. */
export function passageMetadata(edition: Edition, passage: Passage, spans: PassageSpans, locale: Locale, site: string): Metadata {
  const { work, number } = edition;
  const title = passageTitle(edition, passage, locale);
  const words = firstWords(edition, spans, locale);
  const points = [...words];
  const address = formatPassage(passage);
  const path = paths.passage(work.slug, number, address);
  const metadata = pageMetadata({
    locale,
    path,
    title,
    description: points.length > longest[locale] ? `${points.slice(0, longest[locale]).join('')}…` : words,
    image: { path: socialImagePath(locale, 'passage', `${work.slug}.${number}.${address}`), alt: `${title}: ${[...words].slice(0, 400).join('')}` },
    type: 'article',
    // The same words stand in the whole text, which is to be found.
    robots: 'noindex, follow',
  });
  const url = `${site}${localized(locale, path)}`;
  // Where another site finds how to show this passage.
  const types = { 'application/json+oembed': [{ url: oembedPath(url), title }] };
  return { ...metadata, alternates: { ...metadata.alternates, types }, other: citationTags(edition, locale, persistentAddress(site, work.slug, number, passage)) };
}

/** In the page's language where the passage has words in it. */
function firstWords(edition: Edition, spans: PassageSpans, locale: Locale): string {
  const language = spans[locale].length > 0 ? locale : otherLanguage(locale);
  return editedPassage(edition, spans[language], language, betweenBlocks.oneLine[language]).edited;
}
