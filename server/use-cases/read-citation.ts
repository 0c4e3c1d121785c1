import 'server-only';
import type { CitationSource } from '@/domain/citation/citation-source';
import { persistentAddress } from '@/domain/citation/persistent-address';
import { quoteSpans, type Ruby } from '@/domain/citation/quoted';
import { type CitationStyleId, type QuotationOptions, citationForms, type CitationForm } from '@/domain/citation/quotation-options';
import { textualStatus } from '@/domain/citation/textual-status';
import { segmentsOf, type Edition } from '@/domain/text/edition';
import { languages, type Language } from '@/domain/text/language';
import { formatPassage, type Passage } from '@/domain/text/passage';
import { citationKey, cslItem } from '@/server/exporters/citation/csl-item';
import { citationFormat, citationFormats } from '@/server/exporters/citation/formats/formats';
import type { WrittenCitation } from '@/server/exporters/citation/styles/style';
import { citationStyle, citationStyles } from '@/server/exporters/citation/styles/styles';
import { statusPhrase } from '@/server/exporters/citation/phrases';
import { writeQuotation, type WrittenQuotation } from '@/server/exporters/quotation/quotation';
import { env } from '@/server/runtime/env';
import { readPassage, type FoundPassage } from './read-passage';
import { readReader, type Reader } from './read-reader';

/** A citation in a style, in each language. */
export interface StyledCitation extends Readonly<Record<Language, WrittenCitation>> {
  readonly id: CitationStyleId;
  readonly name: Readonly<Record<Language, string>>;
  /** All that the style has. */
  readonly forms: readonly CitationForm[];
}

export interface Citation {
  readonly edition: Edition;
  readonly passage: Passage | null;
  readonly accessed: string;
  /** What is said of the state of the text; empty where there is nothing to say. */
  readonly status: Readonly<Record<Language, string>>;
  /** In the form that is asked for; styles that have it not are left out. */
  readonly styles: readonly StyledCitation[];
  /** All styles there are. */
  readonly names: readonly { readonly id: string; readonly name: Readonly<Record<Language, string>> }[];
  /** Names of the files, by language. */
  readonly files: readonly { readonly name: string; readonly file: Readonly<Record<Language, string>> }[];
  readonly quotation: WrittenQuotation | null;
}

/** Cited today where no date is given. */
export function today(): string {
  return new Date().toISOString().slice(0, 10);
}

/** How a work, edition and passage are to be cited; `wish` says how the passage is to be quoted, if at all. */
export interface CitationRequest {
  readonly form: CitationForm;
  readonly accessed: string;
  readonly wish: QuotationOptions | null;
}

/** Null where there is no such edition or passage. `address` is null for the whole work, and written in the one way. */
export async function readCitation(work: string, number: number, address: string | null, { form, accessed, wish }: CitationRequest): Promise<Citation | null> {
  const found = await find(work, number, address);
  if (!found) return null;
  const source = sourceOf(found, accessed);
  return {
    edition: found.edition, passage: source.passage, accessed,
    status: { ja: statusPhrase(source.status, 'ja'), en: statusPhrase(source.status, 'en') },
    styles: citationStyles.filter(({ forms }) => forms.includes(form))
      .map((style) => ({ id: style.id, name: style.name, forms: style.forms, ja: style.write(source, 'ja', form), en: style.write(source, 'en', form) })),
    names: citationStyles.map(({ id, name }) => ({ id, name })),
    files: citationFormats.map(({ id, name, extension }) => ({ name, file: { ja: `${id}.ja.${extension}`, en: `${id}.en.${extension}` } })),
    quotation: wish && 'spans' in found ? quote(found, source, wish) : null,
  };
}

/** The forms of a style; none where there is no such style. */
export function formsOf(style: string): readonly CitationForm[] {
  return citationStyle(style)?.forms ?? [];
}

/** A passage as somebody wants it quoted; null where there is no such edition or passage. `passage` is the one way to write the address. */
export async function readQuotation(work: string, number: number, address: string, accessed: string, wish: QuotationOptions): Promise<(WrittenQuotation & { readonly passage: string }) | null> {
  const found = await readPassage(work, number, address);
  return found?.kind === 'found' ? { ...quote(found, sourceOf(found, accessed), wish), passage: formatPassage(found.passage) } : null;
}

export interface CitationFile {
  readonly body: string;
  readonly contentType: string;
  readonly fileName: string;
  /** In the one way to write it; null for the whole work. */
  readonly passage: string | null;
}

/** `name` as in `bibtex.ja.bib`. Null where there is no such file, edition or passage. */
export async function readCitationFile(work: string, number: number, address: string | null, name: string, accessed: string): Promise<CitationFile | null> {
  const [, id = '', given, extension] = /^([a-z]+)\.(ja|en)\.([a-z]+)$/.exec(name) ?? [];
  const format = citationFormat(id);
  const language = languages.find((each) => each === given);
  if (!format || !language || format.extension !== extension) return null;
  const found = await find(work, number, address);
  if (!found) return null;
  const source = sourceOf(found, accessed);
  return { body: format.write(cslItem(source, language)), contentType: format.contentType, fileName: `${citationKey(source)}.${language}.${extension}`, passage: source.passage && formatPassage(source.passage) };
}

async function find(work: string, number: number, address: string | null): Promise<Reader | FoundPassage | null> {
  if (address === null) return readReader(work, number);
  const found = await readPassage(work, number, address);
  return found?.kind === 'found' ? found : null;
}

function sourceOf(found: Reader | FoundPassage, accessed: string): CitationSource {
  const { edition } = found;
  const passage = 'spans' in found ? found.passage : null;
  const within = 'spans' in found ? [...found.spans.ja, ...found.spans.en] : null;
  return {
    edition, passage, accessed,
    status: textualStatus(edition.apparatus, within),
    url: persistentAddress(env().SITE_URL, edition.work.slug, edition.number, passage),
  };
}

function quote({ edition, spans, help }: FoundPassage, source: CitationSource, wish: QuotationOptions): WrittenQuotation {
  const readings = new Map(segmentsOf(edition).map((segment) => [segment.address, segment.readings]));
  const rubyAt = (address: string): readonly Ruby[] => (wish.readings ? [...(readings.get(address) ?? []), ...(help.readings.get(address) ?? []).flatMap(({ parts }) => parts)] : []);
  const wanted = [...(wish.languages === 'en' ? [] : spans.ja), ...(wish.languages === 'ja' ? [] : spans.en)];
  const style = citationStyle(wish.style) ?? citationStyles[0];
  if (!style) throw new Error('There is no citation style.');
  // Not every style has every form; each has an entry of a bibliography.
  const form = style.forms.includes(wish.citation) ? wish.citation : citationForms[0];
  return writeQuotation[wish.form]({
    paragraphs: quoteSpans(edition, wanted, rubyAt), citation: style.write(source, wish.in, form), url: source.url, language: wish.in,
  });
}
