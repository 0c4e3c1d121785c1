import type { CslItem, CslName } from '../csl-item';
import { invertedName, isoDate, type CitationFormat } from './format';

/*
 * BibTeX and BibLaTeX. Written here since the converters tried lose authors or translators of newspaper articles, or
 * write every Japanese letter as nothing (docs/decisions/citation.md); two of them read it back in the tests.
 */

const signs: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}', '{': '\\{', '}': '\\}', '%': '\\%', '&': '\\&', '#': '\\#', $: '\\$', _: '\\_', '~': '\\textasciitilde{}', '^': '\\textasciicircum{}',
};

const escapeTex = (text: string) => text.replace(/[\\{}%&#$_~^]/g, (sign) => signs[sign] ?? sign);
/** A body's name is one word to BibTeX. */
const nameOf = (name: CslName) => ('literal' in name ? `{${escapeTex(name.literal)}}` : escapeTex(invertedName(name)));
const namesOf = (names: readonly CslName[] | undefined) => names?.map(nameOf).join(' and ');

type Field = readonly [name: string, value: string | null | undefined, raw?: boolean];

function entry(kind: string, item: CslItem, fields: readonly Field[]): string {
  const lines = fields.flatMap(([name, value, raw]) => (value ? [`  ${name} = {${raw ? value : escapeTex(value)}},`] : []));
  return `@${kind}{${item.id},\n${lines.join('\n')}\n}\n`;
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

function note(item: CslItem): string {
  const names = item.translator?.map((name) => ('literal' in name ? name.literal : `${name.given} ${name.family}`)).join(', ');
  const by = names === undefined ? '' : item.language === 'ja' ? `${names}訳。` : `Translated by ${names}. `;
  return `${by}${item.note}`;
}

export const bibtex: CitationFormat = {
  id: 'bibtex', name: 'BibTeX', extension: 'bib', contentType: 'application/x-bibtex',
  write(item) {
    const parts = item.issued?.['date-parts'][0] ?? [];
    const isArticle = item.type === 'article-newspaper';
    const language = item.language === 'ja' ? 'Japanese' : 'English';
    return entry(isArticle ? 'article' : 'misc', item, [
      ['author', namesOf(item.author), true],
      // Capitals are the title's own.
      ['title', `{${escapeTex(item.title)}}`, true],
      [isArticle ? 'journal' : 'howpublished', item['container-title']],
      ['number', item.number ?? item['collection-number']],
      ['year', parts[0] === undefined ? null : String(parts[0])],
      ['month', parts[1] === undefined ? null : months[parts[1] - 1]],
      ['url', item.URL, true],
      ['urldate', isoDate(item, 'accessed')],
      ['language', language],
      // The fields of BibTeX know no translator.
      ['note', note(item)],
    ]);
  },
};

export const biblatex: CitationFormat = {
  id: 'biblatex', name: 'BibLaTeX', extension: 'bib', contentType: 'application/x-bibtex',
  write(item) {
    const isArticle = item.type === 'article-newspaper';
    return entry(isArticle ? 'article' : 'online', item, [
      ['author', namesOf(item.author), true],
      ['translator', namesOf(item.translator), true],
      ['editor', namesOf(item.editor), true],
      ['title', `{${escapeTex(item.title)}}`, true],
      ['origtitle', item['original-title'] === item.title ? null : item['original-title']],
      [isArticle ? 'journaltitle' : 'organization', item['container-title']],
      ['entrysubtype', isArticle ? 'newspaper' : null],
      ['series', item['collection-title']],
      ['number', item.number ?? item['collection-number']],
      ['version', item.edition],
      ['date', isoDate(item, 'issued')],
      ['url', item.URL, true],
      ['urldate', isoDate(item, 'accessed')],
      ['langid', item.language === 'ja' ? 'japanese' : 'american'],
      ['note', item.note],
    ]);
  },
};
