import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound, permanentRedirect } from 'next/navigation';
import { cache } from 'react';
import { JsonLd } from '@/components/json-ld';
import { Unapi } from '@/components/unapi';
import { parseEditionNumber } from '@/domain/text/edition-number';
import { formatPassage } from '@/domain/text/passage';
import { LostPassage } from '@/features/errors/lost-passage';
import { Since, SinceNotice } from '@/features/history/since';
import { passageJsonLd } from '@/features/reader/passage-json-ld';
import { passageMetadata } from '@/features/reader/passage-metadata';
import { PassagePage } from '@/features/reader/passage';
import { ReaderTools } from '@/features/reader/reader';
import { Frame } from '@/features/shell/frame';
import { decoded } from '@/i18n/decoded';
import { requireLocale } from '@/i18n/locale';
import { localized, paths } from '@/i18n/paths';
import { env } from '@/server/runtime/env';
import { readPassage } from '@/server/use-cases/read-passage';
import { readPassageChanges } from '@/server/use-cases/read-since';

export const dynamic = 'force-static';
export const dynamicParams = true;

interface PageProps {
  readonly params: Promise<{ locale: string; work: string; edition: string; passage: string }>;
}

// Metadata and page ask for the same passage.
const read = cache(readPassage);

async function load(params: PageProps['params']) {
  const { locale: given, work, edition, passage } = await params;
  const locale = requireLocale(given);
  const number = parseEditionNumber(edition);
  const address = decoded(passage);
  const found = number === null ? null : await read(work, number, address);
  if (!found) notFound();
  if (found.kind === 'found' && !found.canonical) {
    permanentRedirect(localized(locale, paths.passage(work, found.edition.number, formatPassage(found.passage))));
  }
  return { locale, given: address, found };
}

export const generateStaticParams = () => [];

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale, found } = await load(params);
  if (found.kind === 'found') return passageMetadata(found.edition, found.passage, found.spans, locale, env().SITE_URL);
  const t = await getTranslations({ locale, namespace: 'passage' });
  return { title: t('lostTitle'), robots: 'noindex' };
}

export default async function Page({ params }: PageProps) {
  const { locale, given, found } = await load(params);
  const { slug } = found.edition.work;
  if (found.kind === 'lost') {
    return (
      <Frame locale={locale} path={paths.edition(slug, found.edition.number)}>
        <LostPassage locale={locale} edition={found.edition} given={given} nearest={found.lost.nearest} fault={found.lost.fault} />
      </Frame>
    );
  }
  const { edition, passage, spans } = found;
  const since = await readPassageChanges(found);
  return (
    <Frame locale={locale} path={paths.passage(slug, edition.number, formatPassage(passage))} tools={<ReaderTools locale={locale} edition={{ ...edition, witness: null }} />}>
      <PassagePage {...found} locale={locale} notice={since && <SinceNotice locale={locale} edition={edition} since={since} />}>
        {since && <Since locale={locale} edition={edition} since={since} />}
      </PassagePage>
      <Unapi site={env().SITE_URL} pages={[`${env().SITE_URL}${localized(locale, paths.passage(slug, edition.number, formatPassage(passage)))}`]} />
      <JsonLd data={passageJsonLd(edition, passage, spans, locale, env().SITE_URL)} />
    </Frame>
  );
}
