import { apparatusKinds } from '@/domain/apparatus/apparatus';
import { bracketsOf } from '@/domain/apparatus/brackets';
import { editedPassage } from '@/domain/apparatus/edited-passage';
import { gapMarker } from '@/domain/apparatus/gap-marker';
import { schemaType } from '@/domain/citation/schema-type';
import { textualStatus } from '@/domain/citation/textual-status';
import type { Edition } from '@/domain/text/edition';
import { otherLanguage, type Language } from '@/domain/text/language';
import { formatPassage, type Passage } from '@/domain/text/passage';
import type { PassageSpans } from '@/domain/text/passage-spans';
import { messages } from '@/i18n/messages';
import { localized, paths } from '@/i18n/paths';
import type { Locale } from '@/i18n/routing';
import { makersOf, rightsIn, workIds } from './metadata';
import { passageTitle } from './passage-metadata';

/**
 * A passage as schema.org says it: a part of the article, in the original language, with the words that answer it as its translation.
 * Words have the editors' signs, and `description` says what those mean that occur. `position` is its address. Where a language has no
 * words in it, it is not spoken of. `site` is the address of the site without a slash at its end.
 */
export function passageJsonLd(edition: Edition, passage: Passage, spans: PassageSpans, locale: Locale, site: string): object {
  const { work, number } = edition;
  const original = work.originalLanguage;
  const translation = otherLanguage(original);
  const address = formatPassage(passage);
  const path = paths.passage(work.slug, number, address);
  const ids = workIds({ edition, fixed: true }, site);
  // A passage is one, whatever language its page speaks.
  const own = { work: `${site}${path}#passage`, translation: `${site}${path}#translation` };
  const words = (language: Language) => (spans[language].length === 0 ? {} : { inLanguage: language, text: editedPassage(edition, spans[language], language).edited });
  return {
    '@context': 'https://schema.org',
    '@type': 'CreativeWork',
    '@id': own.work,
    url: `${site}${localized(locale, path)}`,
    name: passageTitle(edition, passage, locale),
    description: keyToSigns(edition, spans, locale),
    position: address,
    version: number,
    ...words(original),
    author: makersOf(work, 'author', locale),
    ...rightsIn(work, 'original', locale),
    isPartOf: {
      '@type': schemaType(work.genre),
      '@id': ids.work,
      url: `${site}${localized(locale, paths.edition(work.slug, number))}`,
      headline: work.title[original],
      inLanguage: original,
      datePublished: work.date ?? undefined,
      version: number,
      hasPart: { '@id': own.work },
    },
    workTranslation: spans[translation].length === 0 ? undefined : {
      '@type': 'CreativeWork',
      '@id': own.translation,
      ...words(translation),
      translator: makersOf(work, 'translator', locale),
      translationOfWork: { '@id': own.work },
      ...rightsIn(work, 'translation', locale),
      isPartOf: { '@type': 'Article', '@id': ids.translation },
    },
  };
}

function keyToSigns({ apparatus }: Edition, { ja, en }: PassageSpans, locale: Locale): string | undefined {
  const { sign, listSeparator } = messages[locale].reader;
  const status = textualStatus(apparatus, [...ja, ...en]);
  // What is left out or moved has no sign in the words.
  const said = apparatusKinds.filter((kind) => status[kind] > 0).flatMap((kind) => {
    const written = kind === 'gap' ? gapMarker[locale] : bracketsOf(kind)?.join(' ');
    return written === undefined ? [] : [`${written} ${sign[kind]}`];
  });
  return said.length === 0 ? undefined : said.join(locale === 'ja' ? listSeparator : '; ');
}
