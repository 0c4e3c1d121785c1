import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { StatusPage, statusKinds, type StatusKind } from '@/features/errors/status-page';
import { Frame } from '@/features/shell/frame';
import { requireLocale } from '@/i18n/locale';
import { messages } from '@/i18n/messages';
import { paths } from '@/i18n/paths';

// Sent in place of answers that have no page of their own, by server/http/render-page.ts.
export const dynamic = 'force-static';
export const dynamicParams = true;
export const generateStaticParams = () => [];

interface PageProps {
  readonly params: Promise<{ locale: string; kind: string }>;
}

async function load(params: PageProps['params']) {
  const { locale, kind } = await params;
  const found = Object.keys(statusKinds).find((each) => each === kind) as StatusKind | undefined;
  if (found === undefined) notFound();
  return { locale: requireLocale(locale), kind: found };
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale, kind } = await load(params);
  return { title: messages[locale].errors[statusKinds[kind]].title, robots: 'noindex' };
}

export default async function Status({ params }: PageProps) {
  const { locale, kind } = await load(params);
  return (
    <Frame locale={locale} path={paths.library()}>
      <StatusPage locale={locale} kind={kind} />
    </Frame>
  );
}
