import 'server-only';
import type { CitationSource } from '@/domain/citation/citation-source';
import { quoteSpans, type Ruby } from '@/domain/citation/quoted';
import type { QuotationWish } from '@/domain/citation/wish';
import { textualStatus } from '@/domain/citation/textual-status';
import type { Edition } from '@/domain/text/edition';
import { languages, type Language } from '@/domain/text/language';
import { formatPassage, type Passage } from '@/domain/text/passage';
import { citationKey, cslItem } from '@/server/exporters/citation/csl-item';
import { citationFormat, citationFormats } from '@/server/exporters/citation/formats/formats';
import type { WrittenCitation } from '@/server/exporters/citation/styles/style';
import { citationStyle, citationStyles } from '@/server/exporters/citation/styles/styles';
import { statusWords } from '@/server/exporters/citation/words';
import { writeQuotation, type WrittenQuotation } from '@/server/exporters/quotation/quotation';
import { env } from '@/server/runtime/env';
import { readPassage, type FoundPassage } from './read-passage';
import { readReader, type Reader } from './read-reader';

export interface Citation {
  readonly edition: Edition;
  readonly passage: Passage | null;
  readonly accessed: string;
  /** What is said of the state of the text; empty where there is nothing to say. */
  readonly status: Readonly<Record<Language, string>>;
  readonly styles: readonly ({ readonly id: string; readonly name: Readonly<Record<Language, string>> } & Readonly<Record<Language, WrittenCitation>>)[];
  /** Names of the files, by language. */
  readonly files: readonly { readonly name: string; readonly file: Readonly<Record<Language, string>> }[];
  readonly quotation: WrittenQuotation | null;
}

/** Cited today where no date is given. */
export function today(): string {
  return new Date().toISOString().slice(0, 10);
}

/** Null where there is no such edition or passage. `address` is null for the whole work, and written in the one way. */
export async function readCitation(work: string, number: number, address: string | null, accessed: string, wish: QuotationWish | null): Promise<Citation | null> {
  const found = await find(work, number, address);
  if (!found) return null;
  const source = sourceOf(found, accessed);
  return {
    edition: found.edition, passage: source.passage, accessed,
    status: { ja: statusWords(source.status, 'ja'), en: statusWords(source.status, 'en') },
    styles: citationStyles.map((style) => ({ id: style.id, name: style.name, ja: style.write(source, 'ja'), en: style.write(source, 'en') })),
    files: citationFormats.map(({ id, name, extension }) => ({ name, file: { ja: `${id}.ja.${extension}`, en: `${id}.en.${extension}` } })),
    quotation: wish && 'spans' in found ? quote(found, source, wish) : null,
  };
}

/** A passage as somebody wants it quoted; null where there is no such edition or passage. `address` is written in the one way. */
export async function readQuotation(work: string, number: number, address: string, accessed: string, wish: QuotationWish): Promise<WrittenQuotation | null> {
  const found = await readPassage(work, number, address);
  return found?.kind === 'found' ? quote(found, sourceOf(found, accessed), wish) : null;
}

export interface CitationFile {
  readonly body: string;
  readonly contentType: string;
  readonly fileName: string;
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
  return { body: format.write(cslItem(source, language)), contentType: format.contentType, fileName: `${citationKey(source)}.${language}.${extension}` };
}

async function find(work: string, number: number, address: string | null): Promise<Reader | FoundPassage | null> {
  if (address === null) return readReader(work, number);
  const found = await readPassage(work, number, address);
  return found?.kind === 'found' ? found : null;
}

function sourceOf(found: Reader | FoundPassage, accessed: string): CitationSource {
  const { edition } = found;
  const passage = 'spans' in found ? found.passage : null;
  const path = `/read/${edition.work.slug}/${edition.number}${passage ? `/${formatPassage(passage)}` : ''}`;
  const within = 'spans' in found ? [...found.spans.ja, ...found.spans.en] : null;
  return {
    edition, passage, accessed,
    status: textualStatus(edition.apparatus, within),
    url: { ja: `${env().SITE_URL}/ja${path}`, en: `${env().SITE_URL}/en${path}` },
  };
}

function quote({ edition, spans, help }: FoundPassage, source: CitationSource, wish: QuotationWish): WrittenQuotation {
  const readings = new Map(edition.sections.flatMap(({ paragraphs }) => paragraphs).flatMap(({ segments }) => segments).map((segment) => [segment.address, segment.readings]));
  const rubyAt = (address: string): readonly Ruby[] => (wish.readings ? [...(readings.get(address) ?? []), ...(help.readings.get(address) ?? []).flatMap(({ parts }) => parts)] : []);
  const wanted = [...(wish.languages === 'en' ? [] : spans.ja), ...(wish.languages === 'ja' ? [] : spans.en)];
  const style = citationStyle(wish.style) ?? citationStyles[0];
  if (!style) throw new Error('There is no citation style.');
  return writeQuotation[wish.form]({
    paragraphs: quoteSpans(edition, wanted, rubyAt), citation: style.write(source, wish.in), url: source.url[wish.in], language: wish.in,
  });
}
