import type { MetadataPrefix } from '@/domain/oai/request';
import { fullTitle } from '@/domain/citation/full-title';
import type { CitationSource } from '@/domain/citation/citation-source';
import { languages, otherLanguage, type Language } from '@/domain/text/language';
import type { Creator, CreatorRole } from '@/domain/text/work';
import { escapeMarkup } from '@/domain/text/escape-markup';
import { cslItem } from '../citation/csl-item';
import { modsRecord } from '../citation/formats/mods';
import { listedName } from '../citation/names';
import { project, statusPhrase } from '../citation/phrases';


export interface MetadataFormat {
  readonly namespace: string;
  readonly schema: string;
  /** One edition, as the content of `metadata`. */
  write(source: CitationSource): string;
}

const dublinCore = 'http://purl.org/dc/elements/1.1/';
const oaiDc = 'http://www.openarchives.org/OAI/2.0/oai_dc/';
const oaiDcSchema = 'http://www.openarchives.org/OAI/2.0/oai_dc.xsd';

/** Simple Dublin Core, of both languages at once. */
function writeDublinCore({ edition, status, url }: CitationSource): string {
  const { work } = edition;
  const lines: string[] = [];
  const add = (name: string, text: string | null | undefined, language?: Language) => {
    if (text) lines.push(`<dc:${name}${language ? ` xml:lang="${language}"` : ''}>${escapeMarkup(text)}</dc:${name}>`);
  };
  const original = work.originalLanguage;
  const both = [original, otherLanguage(original)] as const;
  const names = (role: CreatorRole, name: string, to = (creator: Creator, language: Language) => listedName(creator, language)) => {
    for (const creator of work.creators.filter((each) => each.role === role)) for (const language of both) add(name, to(creator, language), language);
  };
  for (const language of both) add('title', fullTitle(work, language), language);
  names('author', 'creator');
  names('translator', 'contributor');
  names('editor', 'contributor');
  for (const language of both) add('description', work.summary[language], language);
  for (const language of languages) add('description', statusPhrase(status, language), language);
  for (const language of languages) add('publisher', project[language], language);
  add('date', work.date);
  add('type', 'Text');
  add('format', 'text/html');
  add('identifier', url);
  for (const language of both) add('source', work.container?.publication?.[language], language);
  for (const language of both) {
    if (work.container) add('relation', [work.container.series[language], work.container.number ?? ''].filter((part) => part !== '').join(' '), language);
  }
  for (const language of both) add('language', language);
  add('relation', url.replace(/\/\d+$/, ''));
  for (const { statement, licence } of work.rights) {
    for (const language of languages) add('rights', statement[language], language);
    add('rights', licence && `SPDX: ${licence}`);
  }
  return `<oai_dc:dc xmlns:oai_dc="${oaiDc}" xmlns:dc="${dublinCore}" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="${oaiDc} ${oaiDcSchema}">\n${lines.join('\n')}\n</oai_dc:dc>`;
}

/** By the name that harvesters ask for. */
export const metadataFormats: Readonly<Record<MetadataPrefix, MetadataFormat>> = {
  oai_dc: { namespace: oaiDc, schema: oaiDcSchema, write: writeDublinCore },
  mods: {
    namespace: 'http://www.loc.gov/mods/v3', schema: 'http://www.loc.gov/standards/mods/v3/mods-3-7.xsd',
    write: (source) => modsRecord(cslItem(source, source.edition.work.originalLanguage), cslItem(source, otherLanguage(source.edition.work.originalLanguage))),
  },
};
