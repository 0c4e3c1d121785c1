import type { CreatorRole } from '@/domain/text/work';
import { escapeMarkup } from '@/domain/text/escape-markup';
import type { CslItem, CslName } from '../csl-item';
import { isoDate, type CitationFormat } from './format';

/*
 * MODS 3.7 (Library of Congress): the one form that has all of what is known, series and number, edition, rights and state of the text, for
 * catalogues, harvesters and Zotero, which asks for it through unAPI. Genres are Zotero's names, as `local` terms.
 */

const namespace = 'http://www.loc.gov/mods/v3';
const schema = 'http://www.loc.gov/standards/mods/v3/mods-3-7.xsd';
const roles: readonly (readonly [role: CreatorRole, code: string])[] = [['author', 'aut'], ['translator', 'trl'], ['editor', 'edt']];

const element = (name: string, text: string | null | undefined, attributes = '') => (text ? `<${name}${attributes}>${escapeMarkup(text)}</${name}>` : '');
const titled = (title: string, attributes = '', number?: string) => `<titleInfo${attributes}>${element('title', title)}${element('partNumber', number)}</titleInfo>`;

function nameOf(name: CslName, role: CreatorRole, code: string): string {
  const parts = 'literal' in name
    ? element('namePart', name.literal)
    : element('namePart', name.family, ' type="family"') + element('namePart', name.given, ' type="given"');
  return `<name type="${'literal' in name ? 'corporate' : 'personal'}">${parts}<role>${element('roleTerm', code, ' type="code" authority="marcrelator"')}${element('roleTerm', role, ' type="text"')}</role></name>`;
}

/** What the item appeared in, and which part of it: the newspaper with the column, or the series. */
function hostOf(item: CslItem): string {
  const column = item['collection-title'];
  const number = item.number ?? item['collection-number'];
  const series = column ?? (item['container-title'] === item.source ? undefined : item['container-title']);
  const told = number === undefined ? '' : item.language === 'ja' ? `第${number}回` : `, no. ${number}`;
  // The column of a newspaper is a section of it.
  const section = column === undefined ? '' : `<part><detail type="section">${element('number', `${column}${told}`)}</detail></part>`;
  const host = `<relatedItem type="host">${titled(item['container-title'], '', column === undefined ? number : undefined)}${section}</relatedItem>`;
  return host + (series === undefined ? '' : `<relatedItem type="series">${titled(series, '', number)}</relatedItem>`);
}

const rightsOf = ({ custom }: CslItem) => element('accessCondition', custom.rights, ' type="use and reproduction"');
const languageOf = ({ language }: CslItem) => `<language>${element('languageTerm', language, ' type="code" authority="rfc5646"')}</language>`;
const namesIn = (item: CslItem, of = roles) => of.flatMap(([role, code]) => (item[role] ?? []).map((name) => nameOf(name, role, code)));

/** The translation that stands beside an original: its title, its translators, the rights in it. */
function translationOf(item: CslItem): string {
  const parts = [titled(item.title, ` lang="${item.language}"`), ...namesIn(item, roles.filter(([role]) => role === 'translator')), languageOf(item), rightsOf(item)];
  return `<relatedItem type="otherVersion">${parts.join('')}</relatedItem>`;
}

/** The element `mods`, of the text of one language; or of an original and its translation. */
export function modsRecord(item: CslItem, translation?: CslItem): string {
  const accessed = isoDate(item, 'accessed') ?? '';
  const lines = [
    titled(item.title, ` lang="${item.language}"`),
    item['title-short'] ? titled(item['title-short'], ' type="abbreviated"') : '',
    ...namesIn(item),
    '<typeOfResource>text</typeOfResource>',
    element('genre', item.type === 'article-newspaper' ? 'newspaperArticle' : 'webpage', ' authority="local"'),
    `<originInfo>${element('dateIssued', isoDate(item, 'issued'), ` encoding="edtf"${item.issued?.circa ? ' qualifier="approximate"' : ''}`)}${element('edition', item.edition)}${element('dateCaptured', accessed, ' encoding="w3cdtf"')}</originInfo>`,
    languageOf(item),
    hostOf(item),
    item['original-title'] ? `<relatedItem type="original">${titled(item['original-title'])}</relatedItem>` : '',
    translation ? translationOf(translation) : '',
    element('note', item.note),
    rightsOf(item),
    element('identifier', item.URL, ' type="uri"'),
    `<location>${element('url', item.URL, ` usage="primary display" dateLastAccessed="${accessed}"`)}</location>`,
    `<recordInfo>${element('recordContentSource', item.source)}${element('recordIdentifier', item.id)}</recordInfo>`,
  ].filter((line) => line !== '');
  return `<mods xmlns="${namespace}" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="${namespace} ${schema}" version="3.7">\n${lines.join('\n')}\n</mods>`;
}

export const mods: CitationFormat = {
  id: 'mods', name: 'MODS', extension: 'xml', contentType: 'application/mods+xml',
  write: (item) => `<?xml version="1.0" encoding="UTF-8"?>\n${modsRecord(item)}\n`,
};
