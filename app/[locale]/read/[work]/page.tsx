import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { JsonLd } from '@/components/json-ld';
import { Unapi } from '@/components/unapi';
import { Reader, ReaderTools } from '@/features/reader/reader';
import { readerJsonLd, readerMetadata } from '@/features/reader/metadata';
import { Frame } from '@/features/shell/frame';
import { requireLocale } from '@/i18n/locale';
import { localized, paths } from '@/i18n/paths';
import { env } from '@/server/runtime/env';
import { readReader } from '@/server/use-cases/read-reader';

export const dynamic = 'force-static';
export const dynamicParams = true;

interface PageProps {
  readonly params: Promise<{ locale: string; work: string }>;
}

// Metadata and page ask for the same edition.
const read = cache(readReader);

async function load(params: PageProps['params']) {
  const { locale, work } = await params;
  const found = { locale: requireLocale(locale), reader: await read(work, null) };
  if (!found.reader) notFound();
  return { locale: found.locale, ...found.reader };
}

export const generateStaticParams = () => [];

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return readerMetadata({ ...(await load(params)), fixed: false }, env().SITE_URL);
}

export default async function ReadPage({ params }: PageProps) {
  const { locale, edition, concepts, help } = await load(params);
  return (
    <Frame locale={locale} path={paths.work(edition.work.slug)} tools={<ReaderTools locale={locale} edition={edition} />}>
      <Reader locale={locale} edition={edition} concepts={concepts} help={help} />
      <Unapi site={env().SITE_URL} pages={[`${env().SITE_URL}${localized(locale, paths.edition(edition.work.slug, edition.number))}`]} />
      <JsonLd data={readerJsonLd({ locale, edition, fixed: false }, env().SITE_URL)} />
    </Frame>
  );
}
