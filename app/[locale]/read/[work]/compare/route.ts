import { hasLocale } from 'next-intl';
import { parseEditionNumber } from '@/domain/text/edition-number';
import { localized, paths } from '@/i18n/paths';
import { routing } from '@/i18n/routing';

interface RouteContext {
  readonly params: Promise<{ locale: string; work: string }>;
}

/** Sends what a form chose to the page that is kept for those two editions; what cannot be meant, to all of them. */
export async function GET(request: Request, { params }: RouteContext): Promise<Response> {
  const { locale, work } = await params;
  if (!hasLocale(routing.locales, locale)) return new Response(null, { status: 404 });
  const { searchParams } = new URL(request.url);
  const [before, after] = ['from', 'to'].map((name) => parseEditionNumber(searchParams.get(name) ?? ''));
  // As it came it may hold what a header must not.
  const slug = encodeURIComponent(work);
  const path = before && after && before !== after ? paths.compare(slug, before, after) : paths.history(slug);
  return new Response(null, { status: 307, headers: { Location: localized(locale, path), 'Cache-Control': 'public, max-age=0, must-revalidate' } });
}
