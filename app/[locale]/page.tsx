import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { JsonLd } from '@/components/json-ld';
import { Library } from '@/features/library/library';
import { libraryJsonLd } from '@/features/library/json-ld';
import { KeptTextsShelf } from '@/features/offline/kept-texts-shelf';
import { Frame } from '@/features/shell/frame';
import { requireLocale } from '@/i18n/locale';
import { pageMetadata, socialImagePath } from '@/i18n/page-metadata';
import { openSearchFile, paths } from '@/i18n/paths';
import { env } from '@/server/runtime/env';
import { readLibrary } from '@/server/use-cases/read-library';

export const dynamic = 'force-static';

interface PageProps {
  readonly params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const locale = requireLocale((await params).locale);
  const t = await getTranslations({ locale, namespace: 'shell' });
  return pageMetadata({
    locale,
    path: paths.library(),
    description: t('siteDescription'),
    image: { path: socialImagePath(locale, 'site', 'taiyaku'), alt: `${t('siteName')} – ${t('siteTagline')}` },
  });
}

export default async function LibraryPage({ params }: PageProps) {
  const locale = requireLocale((await params).locale);
  const t = await getTranslations({ locale, namespace: 'shell' });
  const entries = await readLibrary();
  return (
    <Frame locale={locale} path={paths.library()} current="library">
      <Library locale={locale} entries={entries} siteName={t('siteName')} tagline={t('siteTagline')} />
      <link rel="search" type="application/opensearchdescription+xml" href={openSearchFile(locale)} title={t('siteName')} />
      <KeptTextsShelf locale={locale} />
      <JsonLd data={libraryJsonLd(entries, locale, env().SITE_URL)} />
    </Frame>
  );
}
