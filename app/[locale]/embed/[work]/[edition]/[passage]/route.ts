import { hasLocale } from 'next-intl';
import { parseEditionNumber } from '@/domain/text/edition-number';
import { formatPassage } from '@/domain/text/passage';
import { renderEmbed, renderLostEmbed } from '@/features/embed/embed';
import { localized, paths } from '@/i18n/paths';
import { routing } from '@/i18n/routing';
import { env } from '@/server/runtime/env';
import { readEmbed } from '@/server/use-cases/read-embed';

// A document of its own, without the program around a page: kept with the pages.
export const dynamic = 'force-static';
export const dynamicParams = true;

export const generateStaticParams = () => [];

interface RouteContext {
  readonly params: Promise<{ locale: string; work: string; edition: string; passage: string }>;
}

/** Any site may frame it; it loads and runs nothing. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors *";

const document = (body: string, status: number) => new Response(body, { status, headers: { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': policy } });

export async function GET(_: Request, { params }: RouteContext): Promise<Response> {
  const { locale, work, edition, passage } = await params;
  const number = parseEditionNumber(edition);
  const found = number === null || !hasLocale(routing.locales, locale) ? null : await readEmbed(work, number, passage);
  if (!found || !hasLocale(routing.locales, locale)) return new Response(null, { status: 404 });
  const site = env().SITE_URL;
  if (found.kind === 'lost') return document(renderLostEmbed(locale, site, found.edition, found.lost.nearest), 404);
  if (!found.canonical) {
    const Location = localized(locale, paths.embed(work, found.edition.number, formatPassage(found.passage)));
    return new Response(null, { status: 308, headers: { Location } });
  }
  return document(renderEmbed({ locale, site, ...found }), 200);
}
