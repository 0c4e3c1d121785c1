import { describe, expect, it } from 'vitest';
import type { CitationSource } from '@/domain/citation/citation-source';
import type { Work } from '@/domain/text/work';
import { cslItem, dateOf } from '../csl-item';
import { biblatex, bibtex } from './bib';

/**
 * The data model of BibLaTeX 3.x, as biber has it, of the two types that are written: which fields they take, and which they ask for. Fields
 * of every type stand under `all`. scripts/conformance runs biber itself.
 */
const model = {
  all: ['author', 'editor', 'title', 'titleaddon', 'shorttitle', 'date', 'url', 'urldate', 'note', 'addendum', 'langid', 'version', 'entrysubtype', 'origtitle', 'keywords', 'language', 'subtitle', 'pubstate', 'month'],
  article: {
    takes: ['translator', 'journaltitle', 'series', 'number', 'origlanguage', 'annotator', 'commentator', 'eid', 'issn', 'issue', 'volume', 'pages', 'eprint', 'doi'],
    asksFor: [['author'], ['title'], ['journaltitle'], ['date']],
  },
  online: { takes: ['organization', 'doi', 'eprint'], asksFor: [['author', 'editor'], ['title'], ['date'], ['url', 'doi', 'eprint']] },
} as const;

const people: Work['creators'] = [
  { role: 'author', person: { ja: { family: '小熊', given: '真也' }, reading: { family: 'おぐま', given: 'しんや' }, en: { family: 'Oguma', given: 'Shinya' } }, body: null, affiliation: null },
  ...(['translator', 'editor'] as const).map((role) => ({ role, person: null, body: { ja: '対訳編集部', en: 'Taiyaku editors' }, affiliation: null })),
];
const column: Work = {
  slug: 'column', genre: 'newspaper-column', originalLanguage: 'ja', title: { ja: '港の朝', en: 'A Harbor Morning' }, titleReading: 'みなとのあさ',
  subtitle: { ja: '——消えた字', en: 'Letters That Are Gone' }, summary: { ja: '', en: '' }, creators: people,
  container: { series: { ja: '時代を読み解く', en: 'Reading the Times' }, number: '49', publication: { ja: '港日報', en: 'Harbor Daily' } },
  date: '2026-01-05', dateNote: null, rights: [],
};
const works: Readonly<Record<string, Work>> = {
  'a column': column,
  'an undated column of an unknown newspaper': { ...column, date: null, container: { ...column.container!, publication: null } },
  'an essay': { ...column, genre: 'essay', container: null, date: '2026' },
  'an essay of a series': { ...column, genre: 'essay', container: { ...column.container!, publication: null }, date: null },
  'an essay about of a year': { ...column, genre: 'essay', container: null, date: '1919~' },
};
const sourceOf = (work: Work): CitationSource => ({
  edition: { work, number: 2, date: '2026-11-23', digest: '', publishedAt: '' }, passage: null, accessed: '2026-11-24', url: 'https://x.example/read/column/2',
  status: { corrected: 0, supplied: 0, surplus: 0, transposed: 0, gap: 0 },
});
const fieldsOf = (entry: string) => Object.fromEntries([...entry.matchAll(/^ {2}(\w+) = \{(.*)\},$/gm)].map(([, name, value]) => [name ?? '', value ?? '']));

describe.each(Object.entries(works).flatMap(([name, work]) => (['ja', 'en'] as const).map((language) => [name, language, work] as const)))('%s (%s)', (_, language, work) => {
  it('has the fields that its type takes in BibLaTeX, and those it asks for', () => {
    const entry = biblatex.write(cslItem(sourceOf(work), language));
    const type = /^@(\w+)\{/.exec(entry)?.[1] as 'article' | 'online';
    const names = Object.keys(fieldsOf(entry));
    const { takes, asksFor } = model[type];
    expect(names.filter((name) => !([...model.all, ...takes] as string[]).includes(name))).toEqual([]);
    // What is not known is not made up for the model's sake.
    expect(asksFor.filter((some) => !some.some((name) => names.includes(name))).flat()).toEqual(work.date === null ? ['date'] : []);
  });

  it('has no year that is not known, and a translator for a translation alone', () => {
    for (const format of [biblatex, bibtex]) {
      const entry = format.write(cslItem(sourceOf(work), language));
      const told = /(translator|addendum|note) = \{.*(対訳編集部|Taiyaku editors)/.test(entry);
      expect(told, format.id).toBe(language !== work.originalLanguage);
      if (work.date === null) expect(fieldsOf(entry)).not.toHaveProperty('date');
    }
  });
});

it('keeps series and number of an essay, whose type has no fields for them', () => {
  const fields = fieldsOf(biblatex.write(cslItem(sourceOf(works['an essay of a series']!), 'ja')));
  expect(fields).toMatchObject({ titleaddon: '時代を読み解く第49回', organization: '対訳' });
  expect(fieldsOf(biblatex.write(cslItem(sourceOf(works['an essay of a series']!), 'en')))).toMatchObject({ titleaddon: 'Reading the Times, no. 49', addendum: 'Translated by Taiyaku editors', origtitle: '港の朝——消えた字' });
});

it('says of a translation in one note of BibTeX who made it, and which edition it is', () => {
  const source: CitationSource = { ...sourceOf(column), passage: { from: { paragraph: 4, segment: 2 }, to: { paragraph: 4, segment: 2 }, part: null } };
  expect(fieldsOf(bibtex.write(cslItem(source, 'en'))).note).toBe('Translated by Taiyaku editors. Taiyaku, edition 2 (2026-11-23), passage 4.2.');
  expect(fieldsOf(bibtex.write(cslItem({ ...source, edition: { ...source.edition, work: { ...column, originalLanguage: 'en' } } }, 'ja'))).note).toBe('対訳編集部訳。『対訳』第2版（2026-11-23）、4.2。');
});

it.each([
  [null, null], ['2026', { 'date-parts': [[2026]] }], ['2026-01-05', { 'date-parts': [[2026, 1, 5]] }], ['1919~', { 'date-parts': [[1919]], circa: true }],
  ['2025-12?', { 'date-parts': [[2025, 12]], circa: true }], ['2025-12/2026-01', { 'date-parts': [[2025, 12], [2026, 1]] }], ['2025-12/..', null], ['201X', null], ['2026-01-05/2026/2027', null],
])('the date %s is %j', (date, told) => {
  expect(dateOf(date)).toEqual(told);
});
