import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound, permanentRedirect } from 'next/navigation';
import { cache } from 'react';
import { parseEditionNumber } from '@/domain/text/edition-number';
import { printPassage } from '@/domain/text/passage';
import { Downloads } from '@/features/downloads/downloads';
import { Frame } from '@/features/shell/frame';
import { decoded } from '@/i18n/decoded';
import { requireLocale } from '@/i18n/locale';
import { localized, paths } from '@/i18n/paths';
import { readDownloads } from '@/server/use-cases/read-downloads';

export interface DownloadProps {
  readonly params: Promise<{ locale: string; work: string; edition: string; passage?: string }>;
}

// Metadata and page ask for the same.
const read = cache(readDownloads);

async function load({ params }: DownloadProps) {
  const { locale: given, work, edition, passage } = await params;
  const locale = requireLocale(given);
  const number = parseEditionNumber(edition);
  const address = passage === undefined ? null : decoded(passage);
  const downloads = number === null ? null : await read(work, number, address);
  if (!downloads || number === null) notFound();
  if ('elsewhere' in downloads) permanentRedirect(localized(locale, paths.download(work, number, downloads.elsewhere)));
  return { locale, downloads, path: paths.download(work, number, address) };
}

export async function downloadMetadata(props: DownloadProps): Promise<Metadata> {
  const { locale, downloads: { head, passage } } = await load(props);
  const t = await getTranslations({ locale, namespace: 'downloads' });
  const of = passage ? `${head.work.title[locale]} ${printPassage(passage)}` : head.work.title[locale];
  return { title: t('title', { of }), description: t('description', { number: head.number }), robots: 'noindex, follow' };
}

export async function DownloadPage(props: DownloadProps) {
  const { locale, downloads, path } = await load(props);
  return (
    <Frame locale={locale} path={path}>
      <Downloads locale={locale} {...downloads} />
    </Frame>
  );
}
