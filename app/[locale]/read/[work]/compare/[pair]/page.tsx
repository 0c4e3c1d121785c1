import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { parseEditionNumber } from '@/domain/text/edition-number';
import { Comparison } from '@/features/history/comparison';
import { Frame } from '@/features/shell/frame';
import { requireLocale } from '@/i18n/locale';
import { pageMetadata, socialImagePath } from '@/i18n/page-metadata';
import { paths } from '@/i18n/paths';
import { readComparison } from '@/server/use-cases/read-history';

export const dynamic = 'force-static';
export const dynamicParams = true;

interface PageProps {
  readonly params: Promise<{ locale: string; work: string; pair: string }>;
}

// Metadata and page ask for the same comparison.
const read = cache(readComparison);

async function load(params: PageProps['params']) {
  const { locale: given, work: slug, pair } = await params;
  const locale = requireLocale(given);
  const [before, after, ...more] = pair.split('-').map(parseEditionNumber);
  if (!before || !after || before === after || more.length > 0) notFound();
  const found = await read(slug, before, after);
  if (!found) notFound();
  return { locale, before, after, ...found };
}

export const generateStaticParams = () => [];

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale, work, before, after } = await load(params);
  const t = await getTranslations({ locale, namespace: 'history' });
  const words = { work: work.title[locale], before, after };
  return pageMetadata({
    locale,
    path: paths.compare(work.slug, before, after),
    title: t('compareTitle', words),
    description: t('compareDescription', words),
    image: { path: socialImagePath(locale, 'work', work.slug), alt: work.title[locale] },
    // There are as many as there are pairs, and the history of the work says all of it.
    robots: 'noindex, follow',
  });
}

export default async function ComparePage({ params }: PageProps) {
  const { locale, before, after, work, editions, changes } = await load(params);
  return (
    <Frame locale={locale} path={paths.compare(work.slug, before, after)}>
      <Comparison locale={locale} work={work} editions={editions} before={before} after={after} changes={changes} />
    </Frame>
  );
}
