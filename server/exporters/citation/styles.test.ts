import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CitationSource } from '@/domain/citation/citation-source';
import { parsePassage } from '@/domain/text/parse-passage';
import type { Creator, Work } from '@/domain/text/work';
import { citationStyle, citationStyles } from './styles/styles';

const person = (role: Creator['role'], ja: [string, string], en: [string, string], reading = ja): Creator => {
  const name = ([family, given]: [string, string]) => ({ family, given });
  return { role, person: { ja: name(ja), reading: name(reading), en: name(en) }, body: null, affiliation: null };
};
const editors: Creator = { role: 'translator', person: null, body: { ja: '対訳編集部', en: 'Taiyaku editors' }, affiliation: null };
const oguma = person('author', ['小熊', '真也'], ['Oguma', 'Shinya']);
const column: Work = {
  slug: 'harbor', genre: 'newspaper-column', originalLanguage: 'ja', title: { ja: '港の朝', en: 'A Harbor Morning' }, titleReading: 'みなとのあさ',
  subtitle: { ja: '——消えた字', en: 'Letters That Are Gone' }, summary: { ja: '', en: '' }, creators: [oguma, editors, { ...editors, role: 'editor' }],
  container: { series: { ja: '時代を読み解く', en: 'Reading the Times' }, number: '49', publication: { ja: '港日報', en: 'Harbor Daily' } }, date: '2026-01-05', dateNote: null, rights: [],
};
const unknown: Work = { ...column, date: null, container: { ...column.container!, publication: null } };
const essay: Work = { ...column, genre: 'essay', container: null, date: '2026', subtitle: null };
const two: Work = { ...column, subtitle: null, creators: [oguma, person('author', ['田中', '綾'], ['Tanaka', 'Aya']), person('translator', ['森', '渚'], ['Mori', 'Nagisa'])] };

const essayInEnglish: Work = { ...essay, originalLanguage: 'en' };
const foreign: Work = {
  ...two, creators: [person('author', ['モーガン', 'ケイシー'], ['Morgan', 'Casey'], ['もーがん', 'けいしー']), person('author', ['ヤマザキ', 'マリ'], ['Yamazaki', 'Mari'], ['やまざき', 'まり']), editors],
};

const intact = { corrected: 0, supplied: 0, surplus: 0, transposed: 0, gap: 0 };
function source(work: Work, address: string | null, supplied = 0): CitationSource {
  const parsed = address === null ? null : parsePassage(address);
  const path = `/read/harbor/2${address === null ? '' : `/${address}`}`;
  return {
    edition: { work, number: 2, date: '2026-11-23', digest: '', publishedAt: '' }, passage: parsed?.ok ? parsed.passage : null, status: { ...intact, supplied }, accessed: '2026-11-24',
    url: `https://x.example${path}`,
  };
}

const cases = {
  'the column': source(column, null), 'a passage': source(column, '4.1-4.3'), 'supplied words': source(column, '4.2~ja3-5', 2),
  'no date, no newspaper': source(unknown, '4.2', 1), 'an essay': source(essay, null), 'an essay written in English': source(essayInEnglish, '4.2'),
  'two authors': source(two, null), 'names in katakana': source(foreign, '4.2'),
} as const;

/** Each style in each of its forms against its standard, in both languages, by rows of `styles.tsv`. `*…*` is italic. */
const rows = readFileSync(join(import.meta.dirname, 'styles.tsv'), 'utf8').trim().split('\n').slice(1).map((line) => line.split('\t'));

describe('a citation', () => {
  it.each(rows.map(([style = '', form = '', name = '', en = '', ja = '']) => [style, form, name, en, ja] as const))('%s, %s: %s', (id, form, name, en, ja) => {
    const style = citationStyle(id);
    const from = cases[name as keyof typeof cases];
    const written = (language: 'en' | 'ja') => style?.write(from, language, form as (typeof style.forms)[number]);
    const plainOf = (text: string) => text.replaceAll('*', '');
    expect([written('en')?.plain, written('ja')?.plain]).toEqual([plainOf(en), plainOf(ja)]);
    expect([written('en')?.rich.replace(/<\/?i>/g, '*'), written('ja')?.rich]).toEqual([en.replace('&', '&#38;'), ja]);
  });

  it('is held by the table in every form of every style', () => {
    const told = citationStyles.flatMap(({ id, forms }) => forms.flatMap((form) => Object.keys(cases).map((name) => `${id} ${form} ${name}`)));
    expect(rows.map(([id, form, name]) => `${id} ${form} ${name}`)).toEqual(told);
  });

  it('has no form that its style has not', () => {
    expect(() => citationStyle('mla')?.write(cases['the column'], 'en', 'note')).toThrow('mla has no note.');
    expect(() => citationStyle('sist02')?.write(cases['the column'], 'en', 'note')).toThrow('SIST 02 has no note.');
  });
});
