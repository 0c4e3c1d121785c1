import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { History } from '@/features/history/history';
import { Frame } from '@/features/shell/frame';
import { requireLocale } from '@/i18n/locale';
import { pageMetadata, socialImagePath } from '@/i18n/page-metadata';
import { paths } from '@/i18n/paths';
import { readHistory } from '@/server/use-cases/read-history';

export const dynamic = 'force-static';
export const dynamicParams = true;

interface PageProps {
  readonly params: Promise<{ locale: string; work: string }>;
}

// Metadata and page ask for the same history.
const read = cache(readHistory);

async function load(params: PageProps['params']) {
  const { locale, work } = await params;
  const found = { locale: requireLocale(locale), history: await read(work) };
  if (!found.history) notFound();
  return { locale: found.locale, ...found.history };
}

export const generateStaticParams = () => [];

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale, work } = await load(params);
  const t = await getTranslations({ locale, namespace: 'history' });
  const title = work.title[locale];
  return pageMetadata({
    locale,
    path: paths.history(work.slug),
    title: t('title', { work: title }),
    description: t('description', { work: title }),
    image: { path: socialImagePath(locale, 'work', work.slug), alt: title },
  });
}

export default async function HistoryPage({ params }: PageProps) {
  const { locale, work, editions } = await load(params);
  return (
    <Frame locale={locale} path={paths.history(work.slug)}>
      <History locale={locale} work={work} editions={editions} />
    </Frame>
  );
}
