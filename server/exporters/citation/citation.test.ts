import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { BibLatexParser } from 'biblatex-csl-converter';
import { describe, expect, it } from 'vitest';
import type { CitationSource } from '@/domain/citation/citation-source';
import { parsePassage } from '@/domain/text/parse-passage';
import type { Work } from '@/domain/text/work';
import { citationKey, cslItem } from './csl-item';
import { citationFormat, citationFormats } from './formats/formats';
import { citationStyles } from './styles/styles';

const oguma = { ja: { family: '小熊', given: '真也' }, reading: { family: 'おぐま', given: 'しんや' }, en: { family: 'Oguma', given: 'Shinya' } };
const editors = { ja: '対訳編集部', en: 'Taiyaku editors' };
const work: Work = {
  slug: 'column', genre: 'newspaper-column', originalLanguage: 'ja', title: { ja: '港と50%の{海}', en: 'Harbor & 50% of the {Sea}' }, titleReading: 'みなと',
  subtitle: { ja: '——増大する役割', en: 'A Growing Role' }, summary: { ja: '', en: '' },
  creators: [{ role: 'author', person: oguma, body: null, affiliation: null }, { role: 'translator', person: null, body: editors, affiliation: null }],
  container: { series: { ja: '時代を読み解く', en: 'Reading the Times' }, number: '49', publication: null },
  date: null, dateNote: null, rights: [],
};
const parsed = parsePassage('4.2~ja3-5');
const source: CitationSource = {
  edition: { work, number: 2, date: '2026-11-23', digest: 'a'.repeat(64), publishedAt: '2026-11-23T00:00:00.000Z' },
  passage: parsed.ok ? parsed.passage : null,
  status: { corrected: 0, supplied: 2, surplus: 0, transposed: 0, gap: 1 },
  url: 'https://reader.example/read/column/2/4.2~ja3-5',
  accessed: '2026-11-24',
};
const dated = { ...source, edition: { ...source.edition, work: { ...work, date: '2026-01-05', container: { ...work.container!, publication: { ja: '港日報', en: 'Harbor Daily' } } } } };
const write = (format: string, language: 'ja' | 'en', from = source) => citationFormat(format)!.write(cslItem(from, language));

describe('a citation', () => {
  it.each([['4.2', 'column-2-4.2'], ['4.2~ja3-5', 'column-2-4.2_ja3-5'], ['4.2~ja3-5.1~2', 'column-2-4.2_ja3-5.1_2']])('of %s has a key without a sign of TeX', (address, key) => {
    const { passage } = parsePassage(address) as Extract<ReturnType<typeof parsePassage>, { ok: true }>;
    expect(citationKey({ ...source, passage })).toBe(key);
  });

  it.each(citationStyles.flatMap(({ id }) => (['ja', 'en'] as const).map((language) => [id, language] as const)))('in %s (%s) says who, what, where, when read, and how good the text is', (id, language) => {
    const { plain, rich } = citationStyles.find((style) => style.id === id)!.write(source, language, 'reference');
    const own = language === 'ja'
      ? ['小熊真也', '港と50%の{海}', '時代を読み解く', '対訳', '編者が補った箇所2', '欠落1', source.url]
      : ['Oguma, S', 'Harbor & 50% of the {Sea}', 'Taiyaku editors', 'Reading the Times', 'Taiyaku', 'two readings supplied by the editors', 'one gap where text is lost', source.url];
    for (const words of own) expect(plain.toLowerCase()).toContain(words.toLowerCase());
    expect(plain).toContain('4.2');
    expect(plain).toMatch(/2026年11月24日|2026-11-24|November 24, 2026|24 Nov\. 2026/);
    expect(plain).not.toMatch(/undefined|null| {2}/);
    expect(rich.replace(/<\/?i>/g, '')).not.toMatch(/[<>]/);
  });

  it('in SIST 02 has the form of a newspaper’s article', () => {
    const sist = citationStyles.find(({ id }) => id === 'sist02')!;
    expect(sist.write(dated, 'ja', 'reference').plain).toBe(
      '小熊真也. 港と50%の{海} : 増大する役割. 港日報. 2026-01-05, (時代を読み解く, 49). 対訳, 第2版, 4.2. ［編者が補った箇所2、欠落1］. https://reader.example/read/column/2/4.2~ja3-5, (参照 2026-11-24).');
    expect(sist.write(source, 'en', 'reference').plain).toContain('[newspaper unknown]. [date unknown], (Reading the Times, 49).');
  });
});

describe('a file that cites', () => {
  it.each(citationFormats.map(({ id }) => id))('in %s ends with a line and leaves nothing undefined', (id) => {
    expect(write(id, 'ja')).toMatch(/\n$/);
    expect(write(id, 'en')).not.toMatch(/undefined|\[object/);
  });

  it.each(['bibtex', 'biblatex'].flatMap((id) => (['ja', 'en'] as const).map((language) => [id, language] as const)))('%s (%s) is read back by two others', (id, language) => {
    const file = write(id, language, dated);
    const [item] = new Cite(file).data;
    const title = language === 'ja' ? '港と50%の{海}——増大する役割' : 'Harbor & 50% of the {Sea}: A Growing Role';
    expect(String(item.title).replace(/<[^>]+>/g, '')).toBe(title);
    expect(item.author).toEqual([oguma[language]]);
    expect(item.URL).toBe(source.url);
    expect(item['container-title']).toBe(language === 'ja' ? '港日報' : 'Harbor Daily');
    expect(item.issued['date-parts'][0].slice(0, 2)).toEqual([2026, 1]);
    const other = new BibLatexParser(file, { processUnexpected: true, processUnknown: true }).parse();
    expect(other.errors).toEqual([]);
    const [entry] = Object.values(other.entries) as { entry_key: string; fields: Record<string, unknown> }[];
    expect(entry?.entry_key).toBe('column-2-4.2_ja3-5');
    expect(JSON.stringify(entry?.fields.author)).toContain(oguma[language].family);
    // The original has no translator.
    expect(JSON.stringify(entry?.fields).includes(editors[language])).toBe(language === 'en');
  });

  it('RIS is read back', () => {
    const [item] = new Cite(write('ris', 'en', dated)).data;
    expect(item).toMatchObject({ type: 'article-newspaper', title: 'Harbor & 50% of the {Sea}: A Growing Role', URL: source.url, 'container-title': 'Harbor Daily' });
    expect(write('ris', 'en', dated)).toMatch(/\r\nAU {2}- Oguma, Shinya\r\nA4 {2}- Taiyaku editors\r\n/);
  });

  it('CSL-JSON holds what is known and leaves out what is not', () => {
    const [item] = JSON.parse(write('csl', 'en')) as Record<string, unknown>[];
    expect(item).toMatchObject({ type: 'article-newspaper', number: '49', edition: '2', custom: { passage: '4.2~ja3-5', sha256: 'a'.repeat(64) } });
    expect(item).not.toHaveProperty('issued');
  });
});
