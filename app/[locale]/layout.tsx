import type { Metadata, Viewport } from 'next';
import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { SettingsScript } from '@/components/settings/settings-script';
import { requireLocale } from '@/i18n/locale';
import { localized, paths } from '@/i18n/paths';
import { env } from '@/server/runtime/env';
import '@/features/offline/offline.css';
import '../globals.css';

interface LayoutProps {
  readonly children: ReactNode;
  readonly params: Promise<{ locale: string }>;
}

// No page is made in a build: docs/decisions/page-cache.md
export const generateStaticParams = () => [];

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  viewportFit: 'cover',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbf8f1' },
    { media: '(prefers-color-scheme: dark)', color: '#171613' },
  ],
};

export async function generateMetadata({ params }: LayoutProps): Promise<Metadata> {
  const locale = requireLocale((await params).locale);
  const t = await getTranslations({ locale, namespace: 'shell' });
  return {
    metadataBase: new URL(env().SITE_URL),
    title: { default: `${t('siteName')} – ${t('siteTagline')}`, template: `%s | ${t('siteName')}` },
    description: t('siteDescription'),
    manifest: localized(locale, paths.manifest()),
  };
}

export default async function LocaleLayout({ children, params }: LayoutProps) {
  const locale = requireLocale((await params).locale);
  return (
    <html lang={locale}>
      <head>
        <SettingsScript />
      </head>
      <body>
        {children}
      </body>
    </html>
  );
}
