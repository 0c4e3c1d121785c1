import type { Metadata } from 'next';
import { OfflinePage } from '@/features/offline/offline-page';
import { Frame } from '@/features/shell/frame';
import { requireLocale } from '@/i18n/locale';
import { messages } from '@/i18n/messages';
import { paths } from '@/i18n/paths';

export const dynamic = 'force-static';

interface PageProps {
  readonly params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const locale = requireLocale((await params).locale);
  return { title: messages[locale].offline.title, robots: 'noindex' };
}

/** Kept by the service worker from the first visit on, and shown where there is no network. */
export default async function Offline({ params }: PageProps) {
  const locale = requireLocale((await params).locale);
  return (
    <Frame locale={locale} path={paths.library()}>
      <OfflinePage locale={locale} />
    </Frame>
  );
}
