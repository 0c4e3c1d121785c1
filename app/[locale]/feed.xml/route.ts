import { hasLocale } from 'next-intl';
import { atomFeed } from '@/features/feed/feed';
import { routing } from '@/i18n/routing';
import { env } from '@/server/runtime/env';
import { readFeed } from '@/server/use-cases/read-feed';

export const dynamic = 'force-static';
export const generateStaticParams = () => [];

interface RouteContext {
  readonly params: Promise<{ locale: string }>;
}

/** Kept like a page, until something is published. */
export async function GET(_: Request, { params }: RouteContext): Promise<Response> {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) return new Response(null, { status: 404 });
  const feed = atomFeed({ locale, site: env().SITE_URL, editions: await readFeed() });
  return new Response(feed, { headers: { 'Content-Type': 'application/atom+xml; charset=utf-8', 'Access-Control-Allow-Origin': '*' } });
}
