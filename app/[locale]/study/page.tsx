import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Frame } from '@/features/shell/frame';
import { Study } from '@/features/study/study';
import { requireLocale } from '@/i18n/locale';
import { pageMetadata, socialImagePath } from '@/i18n/page-metadata';
import { paths } from '@/i18n/paths';

export const dynamic = 'force-static';

interface PageProps {
  readonly params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const locale = requireLocale((await params).locale);
  const t = await getTranslations({ locale, namespace: 'study' });
  return pageMetadata({
    locale, path: paths.study(), title: t('title'), description: t('introduction'), robots: 'noindex',
    image: { path: socialImagePath(locale, 'site', 'taiyaku'), alt: t('title') },
  });
}

export default async function StudyPage({ params }: PageProps) {
  const locale = requireLocale((await params).locale);
  return (
    <Frame locale={locale} path={paths.study()} current="study">
      <Study locale={locale} />
    </Frame>
  );
}
