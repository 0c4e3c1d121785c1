import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { searchParameters, searchRequest, type SearchRequest } from '@/domain/search/request';
import { Search } from '@/features/search/search';
import { Frame } from '@/features/shell/frame';
import { requireLocale } from '@/i18n/locale';
import { messages } from '@/i18n/messages';
import { pageMetadata, socialImagePath } from '@/i18n/page-metadata';
import { openSearchFile, paths } from '@/i18n/paths';
import { env } from '@/server/runtime/env';
import { search } from '@/server/use-cases/search/search';

// Each query has a page of its own.
export const dynamic = 'force-dynamic';

interface PageProps {
  readonly params: Promise<{ locale: string }>;
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

/** A title is no place for a long query. */
const titleLength = 60;

/** What cannot be right in an address is left out of the search, rather than refused: the page shows what it took. */
async function readRequest(searchParams: PageProps['searchParams']): Promise<SearchRequest> {
  const given = await searchParams;
  const entries = Object.entries(given).map(([name, value]) => [name, Array.isArray(value) ? value[0] : value]);
  const values = Object.fromEntries(entries.filter(([, value]) => value !== '' && value !== undefined)) as Record<string, string>;
  const parsed = searchRequest.safeParse(values);
  if (parsed.success) return parsed.data;
  const wrong = new Set(parsed.error.issues.map(({ path }) => String(path[0])));
  return searchRequest.parse(Object.fromEntries(Object.entries(values).filter(([name]) => !wrong.has(name))));
}

export async function generateMetadata({ params, searchParams }: PageProps): Promise<Metadata> {
  const locale = requireLocale((await params).locale);
  const [t, request] = [await getTranslations({ locale, namespace: 'search' }), await readRequest(searchParams)];
  const { q, page } = request;
  const title = q.trim() === '' || q.length > titleLength ? t('title') : t('titleFor', { query: q });
  // A search is kept and cited by what was asked, without a language: it leads to the page in the reader's.
  const path = paths.search(searchParameters(request, { page }).toString());
  const kept = { 'DC.type': 'webpage', citation_title: title, citation_language: locale, citation_public_url: `${env().SITE_URL}${path}` };
  return { ...pageMetadata({
    locale,
    path,
    title,
    description: t('description'),
    robots: 'noindex',
    image: { path: socialImagePath(locale, 'site', 'taiyaku'), alt: t('title') },
  }), other: kept };
}

export default async function SearchPage({ params, searchParams }: PageProps) {
  const locale = requireLocale((await params).locale);
  const request = await readRequest(searchParams);
  const answer = await search(request);
  return (
    <Frame locale={locale} path={paths.search(searchParameters(request, { page: request.page }).toString())} current="search">
      <Search locale={locale} request={request} answer={answer} />
      <link rel="search" type="application/opensearchdescription+xml" href={openSearchFile(locale)} title={messages[locale].shell.siteName} />
    </Frame>
  );
}
