import type { Metadata } from 'next';
import { ApiReference } from '@/features/api-reference/reference';
import { Frame } from '@/features/shell/frame';
import { requireLocale } from '@/i18n/locale';
import { messages } from '@/i18n/messages';
import { pageMetadata, socialImagePath } from '@/i18n/page-metadata';
import { paths } from '@/i18n/paths';
import { env } from '@/server/runtime/env';

export const dynamic = 'force-static';

interface PageProps {
  readonly params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const locale = requireLocale((await params).locale);
  const { title, description } = messages[locale].reference;
  return pageMetadata({ locale, path: paths.api(), title, description, image: { path: socialImagePath(locale, 'site', 'taiyaku'), alt: title } });
}

export default async function ApiPage({ params }: PageProps) {
  const locale = requireLocale((await params).locale);
  return (
    <Frame locale={locale} path={paths.api()}>
      <ApiReference locale={locale} site={env().SITE_URL} />
    </Frame>
  );
}
