import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound, permanentRedirect } from 'next/navigation';
import { z } from 'zod';
import { Unapi } from '@/components/unapi';
import { persistentAddress } from '@/domain/citation/persistent-address';
import { defaultStyle } from '@/domain/citation/quotation-options';
import { toQuotationOptions, quotationParameters } from '@/domain/citation/quotation-parameters';
import { parseEditionNumber } from '@/domain/text/edition-number';
import { languages } from '@/domain/text/language';
import { formatPassage, printPassage } from '@/domain/text/passage';
import { CitationPage } from '@/features/citation/citation';
import { citationTags } from '@/features/reader/citation-tags';
import { Frame } from '@/features/shell/frame';
import { decoded } from '@/i18n/decoded';
import { requireLocale } from '@/i18n/locale';
import { localized, paths } from '@/i18n/paths';
import { env } from '@/server/runtime/env';
import { readCitation, today } from '@/server/use-cases/read-citation';

export interface CiteProps {
  readonly params: Promise<{ locale: string; work: string; edition: string; passage?: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

async function load({ params, searchParams }: CiteProps) {
  const { locale: given, work, edition, passage } = await params;
  const locale = requireLocale(given);
  const number = parseEditionNumber(edition);
  // What is not understood is as if it were not said: the form shows what was taken.
  const { shape } = quotationParameters;
  const parsed = z.object({
    languages: shape.languages.catch('both'), form: shape.form.catch('quotation'), readings: shape.readings.catch('none'),
    style: shape.style.catch(undefined), citation: shape.citation.catch('reference'), in: z.enum(languages).catch(locale),
  }).parse(await searchParams);
  const wish = toQuotationOptions({ ...parsed, style: parsed.style ?? defaultStyle(locale) });
  const address = passage === undefined ? null : decoded(passage);
  const citation = number === null ? null : await readCitation(work, number, address, { form: wish.citation, accessed: today(), wish });
  if (!citation) notFound();
  const written = citation.passage && formatPassage(citation.passage);
  const path = paths.cite(work, citation.edition.number, written);
  if (written !== address) permanentRedirect(localized(locale, path));
  return { locale, citation, wish, path };
}

export async function citeMetadata(props: CiteProps): Promise<Metadata> {
  const { locale, citation, path } = await load(props);
  const t = await getTranslations({ locale, namespace: 'citation' });
  const { work, number } = citation.edition;
  const title = citation.passage ? t('title', { address: `${work.title[locale]} ${printPassage(citation.passage)}` }) : t('titleWork', { work: work.title[locale] });
  return {
    title, description: t('description', { number }), robots: 'noindex, follow', alternates: { canonical: localized(locale, path) },
    // What is cited here, not this page.
    other: citationTags(citation.edition, locale, persistentAddress(env().SITE_URL, work.slug, number, citation.passage)),
  };
}

/** Rendered for each reader: it names today's date and what was wished for. */
export async function CitePage(props: CiteProps) {
  const { locale, citation, wish, path } = await load(props);
  return (
    <Frame locale={locale} path={path}>
      <Unapi site={env().SITE_URL} pages={[`${env().SITE_URL}${localized(locale, path.replace(/\/cite$/, ''))}`]} />
      <CitationPage locale={locale} wish={wish} {...citation} names={citation.names.map(({ id, name }) => ({ id, name: name[locale] }))} />
    </Frame>
  );
}
