import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { cache } from 'react';
import { JsonLd } from '@/components/json-ld';
import { Unapi } from '@/components/unapi';
import { isAddressLike, parseEditionNumber } from '@/domain/text/edition-number';
import { Reader, ReaderTools } from '@/features/reader/reader';
import { readerJsonLd, readerMetadata } from '@/features/reader/metadata';
import { Frame } from '@/features/shell/frame';
import { requireLocale } from '@/i18n/locale';
import { localized, paths } from '@/i18n/paths';
import { env } from '@/server/runtime/env';
import { readLatestNumber } from '@/server/use-cases/read-passage';
import { readReader } from '@/server/use-cases/read-reader';

export const dynamic = 'force-static';
export const dynamicParams = true;

interface PageProps {
  readonly params: Promise<{ locale: string; work: string; edition: string }>;
}

// Metadata and page ask for the same edition.
const read = cache(readReader);

async function load(params: PageProps['params']) {
  const { locale, work, edition } = await params;
  const found = requireLocale(locale);
  const number = parseEditionNumber(edition);
  // A passage without an edition: of the newest. A number has no dot, an address always has one.
  const latest = number === null && isAddressLike(edition) ? await readLatestNumber(work) : null;
  if (latest !== null) redirect(localized(found, paths.passage(work, latest, edition)));
  const reader = number === null ? null : await read(work, number);
  if (!reader) notFound();
  return { locale: found, ...reader };
}

export const generateStaticParams = () => [];

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return readerMetadata({ ...(await load(params)), fixed: true }, env().SITE_URL);
}

export default async function EditionPage({ params }: PageProps) {
  const { locale, edition, concepts, help } = await load(params);
  return (
    <Frame locale={locale} path={paths.edition(edition.work.slug, edition.number)} tools={<ReaderTools locale={locale} edition={edition} />}>
      <Reader locale={locale} edition={edition} concepts={concepts} help={help} />
      <Unapi site={env().SITE_URL} pages={[`${env().SITE_URL}${localized(locale, paths.edition(edition.work.slug, edition.number))}`]} />
      <JsonLd data={readerJsonLd({ locale, edition, fixed: true }, env().SITE_URL)} />
    </Frame>
  );
}
