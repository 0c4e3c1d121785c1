import { hasLocale } from 'next-intl';
import { escapeMarkup } from '@/domain/text/escape-markup';
import { messages } from '@/i18n/messages';
import { localized, openSearchFile, paths } from '@/i18n/paths';
import { routing } from '@/i18n/routing';
import { env } from '@/server/runtime/env';

export const dynamic = 'force-static';
export const dynamicParams = true;
export const generateStaticParams = () => [];

/** Lets a browser search here from its own bar (OpenSearch 1.1); for other programs, the same as JSON. */
export async function GET(_: Request, { params }: { readonly params: Promise<{ file: string }> }): Promise<Response> {
  const locale = (await params).file.replace(/\.xml$/, '');
  if (!hasLocale(routing.locales, locale)) return new Response(null, { status: 404 });
  const site = env().SITE_URL;
  const { shell, search } = messages[locale];
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">',
    // A browser's list has room for 16 and 1024 characters.
    `  <ShortName>${escapeMarkup(shell.siteName)}</ShortName>`,
    `  <Description>${escapeMarkup(search.description)}</Description>`,
    `  <Language>${locale}</Language>`,
    '  <InputEncoding>UTF-8</InputEncoding>',
    `  <Image width="16" height="16" type="image/svg+xml">${site}/icon.svg</Image>`,
    `  <Url type="text/html" template="${site}${localized(locale, paths.search())}?q={searchTerms}"/>`,
    `  <Url type="application/json" template="${site}/api/v1/search?q={searchTerms}&amp;page={startPage}"/>`,
    `  <Url type="application/opensearchdescription+xml" rel="self" template="${site}${openSearchFile(locale)}"/>`,
    '</OpenSearchDescription>',
  ];
  return new Response(`${lines.join('\n')}\n`, { headers: { 'Content-Type': 'application/opensearchdescription+xml; charset=utf-8' } });
}
