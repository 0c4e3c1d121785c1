import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { JsonLd } from '@/components/json-ld';
import { Glossary } from '@/features/glossary/glossary';
import { glossaryJsonLd } from '@/features/glossary/json-ld';
import { Frame } from '@/features/shell/frame';
import { requireLocale } from '@/i18n/locale';
import { pageMetadata, socialImagePath } from '@/i18n/page-metadata';
import { paths } from '@/i18n/paths';
import { env } from '@/server/runtime/env';
import { readGlossary } from '@/server/use-cases/read-glossary';

export const dynamic = 'force-static';

interface PageProps {
  readonly params: Promise<{ locale: string }>;
}

// Metadata and page ask for the same glossary.
const read = cache(readGlossary);

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const locale = requireLocale((await params).locale);
  const [t, { concepts }] = [await getTranslations({ locale, namespace: 'glossary' }), await read()];
  return pageMetadata({
    locale,
    path: paths.glossary(),
    title: t('title'),
    description: t('description', { count: concepts.length }),
    image: { path: socialImagePath(locale, 'site', 'taiyaku'), alt: t('title') },
  });
}

export default async function GlossaryPage({ params }: PageProps) {
  const locale = requireLocale((await params).locale);
  const [t, { concepts, uses }] = [await getTranslations({ locale, namespace: 'glossary' }), await read()];
  return (
    <Frame locale={locale} path={paths.glossary()} current="glossary">
      <Glossary locale={locale} concepts={concepts} uses={uses} />
      <JsonLd data={glossaryJsonLd(concepts, t('title'), locale, env().SITE_URL)} />
    </Frame>
  );
}
