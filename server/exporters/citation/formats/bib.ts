import type { CslItem, CslName } from '../csl-item';
import { invertedName, isoDate, type CitationFormat } from './format';
import { translationPhrase, undatedPhrase } from './phrases';

/*
 * BibTeX and BibLaTeX. Written here since the converters tried lose authors or translators of newspaper articles, or
 * write every Japanese letter as nothing (docs/decisions/citation.md); two of them read it back in the tests. Each type has the fields
 * that the data model of BibLaTeX gives it, and those that it asks for: biber warns of all others. A date that is not known is left out
 * of BibLaTeX, whose styles then say so; a year has to be a number there.
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
const isArticle = (item: CslItem) => item.type === 'article-newspaper';

export const bibtex: CitationFormat = {
  id: 'bibtex', name: 'BibTeX', extension: 'bib', contentType: 'application/x-bibtex',
  write(item) {
    const parts = item.issued?.['date-parts'][0] ?? [];
    const [journal, undated] = isArticle(item) ? ['journal', undatedPhrase[item.language]] : ['howpublished', null];
    return entry(isArticle(item) ? 'article' : 'misc', item, [
      ['author', namesOf(item.author), true],
      // Capitals are the title's own.
      ['title', `{${escapeTex(item.title)}}`, true],
      [journal, item['container-title']],
      ['number', item.number ?? item['collection-number']],
      ['year', parts[0] === undefined ? undated : String(parts[0])],
      ['month', parts[1] === undefined ? null : months[parts[1] - 1]],
      ['url', item.URL, true],
      ['urldate', isoDate(item, 'accessed')],
      ['language', item.language === 'ja' ? 'Japanese' : 'English'],
      // The fields of BibTeX know no translator.
      ['note', [translationPhrase(item), item.note].filter((part) => part !== '').join(item.language === 'ja' ? '' : ' ')],
    ]);
  },
};

const babel = { ja: 'japanese', en: 'american' } as const;

/** Of a page of this site: its type has neither series nor translator, which stand beside the title and behind the entry. */
function online(item: CslItem): readonly Field[] {
  const series = item['container-title'] === item.source ? null : item['container-title'];
  const number = item.number ?? item['collection-number'];
  return [
    ['titleaddon', series && [series, ...(number ? [item.language === 'ja' ? `第${number}回` : `no. ${number}`] : [])].join(item.language === 'ja' ? '' : ', ')],
    ['organization', item.source],
    ['addendum', translationPhrase(item).replace(/[.。]$/u, '')],
  ];
}

function article(item: CslItem): readonly Field[] {
  return [
    ['translator', namesOf(item.translator), true],
    ['journaltitle', item['container-title']],
    ['entrysubtype', 'newspaper'],
    ['series', item['collection-title']],
    ['number', item.number ?? item['collection-number']],
    ['origlanguage', item.translator ? babel[item.language === 'ja' ? 'en' : 'ja'] : null],
  ];
}

export const biblatex: CitationFormat = {
  id: 'biblatex', name: 'BibLaTeX', extension: 'bib', contentType: 'application/x-bibtex',
  write(item) {
    const date = isoDate(item, 'issued');
    return entry(isArticle(item) ? 'article' : 'online', item, [
      ['author', namesOf(item.author), true],
      ['editor', namesOf(item.editor), true],
      ['title', `{${escapeTex(item.title)}}`, true],
      ['shorttitle', item['title-short'] ? `{${escapeTex(item['title-short'])}}` : null, true],
      ['origtitle', item['original-title']],
      ...(isArticle(item) ? article(item) : online(item)),
      ['version', item.edition],
      ['date', date && `${date}${item.issued?.circa ? '~' : ''}`],
      ['url', item.URL, true],
      ['urldate', isoDate(item, 'accessed')],
      ['langid', babel[item.language]],
      ['note', item.note],
    ]);
  },
};
