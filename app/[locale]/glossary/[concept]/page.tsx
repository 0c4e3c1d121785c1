import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { JsonLd } from '@/components/json-ld';
import { preferredLabel } from '@/domain/glossary/labels';
import { otherLanguage } from '@/domain/text/language';
import { ConceptEntry } from '@/features/glossary/concept-entry';
import { conceptJsonLd } from '@/features/glossary/json-ld';
import { Frame } from '@/features/shell/frame';
import { requireLocale } from '@/i18n/locale';
import { pageMetadata, socialImagePath } from '@/i18n/page-metadata';
import { paths } from '@/i18n/paths';
import { env } from '@/server/runtime/env';
import { readConceptEntry } from '@/server/use-cases/read-concept';

export const dynamic = 'force-static';
export const dynamicParams = true;

interface PageProps {
  readonly params: Promise<{ locale: string; concept: string }>;
}

// Metadata and page ask for the same entry.
const read = cache(readConceptEntry);

async function load(params: PageProps['params']) {
  const { locale: given, concept: slug } = await params;
  const locale = requireLocale(given);
  const entry = await read(slug);
  if (!entry) notFound();
  return { locale, entry, t: await getTranslations({ locale, namespace: 'glossary' }) };
}

export const generateStaticParams = () => [];

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale, entry: { concept } } = await load(params);
  const title = `${preferredLabel(concept, locale).text} – ${preferredLabel(concept, otherLanguage(locale)).text}`;
  return pageMetadata({
    locale,
    path: paths.concept(concept.slug),
    title,
    description: concept.definition[locale],
    image: { path: socialImagePath(locale, 'concept', concept.slug), alt: title },
  });
}

export default async function ConceptPage({ params }: PageProps) {
  const { locale, entry, t } = await load(params);
  return (
    <Frame locale={locale} path={paths.concept(entry.concept.slug)} current="glossary">
      <ConceptEntry locale={locale} {...entry} />
      <JsonLd data={conceptJsonLd(entry.concept, t('title'), locale, env().SITE_URL)} />
    </Frame>
  );
}
