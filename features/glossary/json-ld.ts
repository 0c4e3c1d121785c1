import type { Concept } from '@/domain/glossary/concept';
import { labelsOf, preferredLabel } from '@/domain/glossary/labels';
import { otherLanguage } from '@/domain/text/language';
import { localized, paths } from '@/i18n/paths';
import type { Locale } from '@/i18n/routing';

function addresses(locale: Locale, site: string) {
  return {
    set: `${site}${localized(locale, paths.glossary())}`,
    term: (slug: string) => `${site}${localized(locale, paths.concept(slug))}`,
  };
}

/** The glossary as schema.org says it. `site` is the address of the site without a slash at its end. */
export function glossaryJsonLd(concepts: readonly Concept[], name: string, locale: Locale, site: string): object {
  const url = addresses(locale, site);
  return {
    '@context': 'https://schema.org',
    '@type': 'DefinedTermSet',
    '@id': url.set,
    url: url.set,
    name,
    inLanguage: locale,
    hasDefinedTerm: concepts.map((concept) => ({ '@id': url.term(concept.slug) })),
  };
}

export function conceptJsonLd(concept: Concept, glossary: string, locale: Locale, site: string): object {
  const url = addresses(locale, site);
  const other = otherLanguage(locale);
  const abbreviation = labelsOf(concept, locale, 'abbreviation')[0];
  return {
    '@context': 'https://schema.org',
    '@type': 'DefinedTerm',
    '@id': url.term(concept.slug),
    url: url.term(concept.slug),
    name: preferredLabel(concept, locale).text,
    alternateName: [
      preferredLabel(concept, other),
      ...labelsOf(concept, locale, 'alternative'),
      ...labelsOf(concept, locale, 'abbreviation'),
    ].map(({ text }) => text),
    termCode: abbreviation?.text,
    description: concept.definition[locale],
    inLanguage: locale,
    inDefinedTermSet: { '@type': 'DefinedTermSet', '@id': url.set, url: url.set, name: glossary },
  };
}
