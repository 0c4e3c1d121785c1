import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pageOf } from '@/domain/api/paging';
import { toPassage } from '@/domain/api/passages';
import { navigate } from '@/domain/dts/navigate';
import { searchRequest } from '@/domain/search/request';
import type { ParagraphPage } from '@/domain/text/edition-pages';
import { languages } from '@/domain/text/language';
import { formatPassage } from '@/domain/text/passage';
import { openSqlite } from '@/server/repositories/database';
import { readRemainder, readStatedSenses } from '@/server/repositories/edition-package';
import { findEdition, readApparatusEntries, readParagraphs, readReceivedLines } from '@/server/repositories/edition-pages';
import { listConceptsOfEdition } from '@/server/repositories/concepts';
import { listQuotations } from '@/server/repositories/quotations';
import { readWordSpans } from '@/server/repositories/word-spans';
import { listWorks } from '@/server/repositories/works';
import { answerOai } from './answer-oai';
import { importPackage } from './import-package';
import { memoryFolders } from '@/server/text-package/testing/memory-folder';
import { readDtsText } from './read-dts-text';
import { readEmbed } from './read-embed';
import { readFeed } from './read-feed';
import { readComparison } from './read-history';
import { readParagraphs as readPassages } from './read-paragraphs';
import { readReader } from './read-reader';
import { readWordFile } from './read-word-file';
import { exportResults } from './search/export-results';
import { search } from './search/search';
import { longEdition, type LongEdition } from './testing/long-edition';
import { placeName } from './testing/long-work';
import { wholeSource } from './testing/whole-source';

const site = 'http://localhost:3000';
let long: LongEdition;
let id: number;
beforeAll(async () => {
  long = await longEdition();
  id = (await findEdition('long', null))?.id ?? 0;
}, 60_000);
afterAll(() => long.temporary.close());

const all = async <T>(items: AsyncIterable<T>) => {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
};
const segmentsOf = (pages: readonly Pick<ParagraphPage, 'segments'>[]) => pages.flatMap(({ segments }) => segments);

describe('an edition of several hundred paragraphs', () => {
  it('is what was written, in one read', () => {
    const paragraphs = long.edition.sections.flatMap((section) => section.paragraphs);
    expect(paragraphs).toHaveLength(long.written.paragraphs);
    expect(segmentsOf(paragraphs).map(({ address, text }) => ({ address, ja: text.ja, en: text.en }))).toEqual(long.written.segments);
    expect(long.edition.sections.map(({ kind }) => kind)).toEqual(['header', 'lead', ...Array.from({ length: 5 }, () => 'body')]);
    expect(long.edition.witness?.lines).toHaveLength(long.written.witnessLines);
    expect({ entries: long.edition.apparatus.length, links: long.edition.phraseLinks.length, notes: long.edition.notes.length }).toEqual({
      entries: long.written.counts.entries, links: long.written.counts.links, notes: long.written.counts.notes,
    });
    expect(long.edition.digest).toBe(long.read.digest);
  });

  it.each([[{}], [{ readings: true }], [{ words: true, readings: true }]])('is the same by pages of paragraphs, with %j', async (wish) => {
    const expected = await all(wholeSource(long.read, long.study.words).paragraphs(wish));
    expect(await all(readParagraphs(id, null, wish))).toEqual(expected);
  });

  it.each([[1, 39], [1, 40], [1, 41], [40, 119], [41, 120], [82, 361], [361, 361], [362, 400]])('has its paragraphs %i to %i by pages', async (from, to) => {
    const inside = long.edition.sections.flatMap((section) => section.paragraphs).filter(({ number }) => number >= from && number <= to);
    const read = await all(readParagraphs(id, { from, to }));
    expect(read.map(({ number }) => number)).toEqual(inside.map(({ number }) => number));
    expect(segmentsOf(read)).toEqual(segmentsOf(inside));
  });

  it('has its witness and its apparatus by pages', async () => {
    expect(await all(readReceivedLines(id))).toEqual(long.edition.witness?.lines.map(({ number, row, text, repeats }) => ({ number, row, text, repeats })));
    expect(await all(readApparatusEntries(id))).toEqual(await all(wholeSource(long.read, long.study.words).entries()));
  });

  it('has its senses by pages, and the rest of its package', async () => {
    const senses = await all(readStatedSenses(id));
    expect(senses).toHaveLength(long.written.counts.senses);
    expect(senses).toEqual(long.read.study.senses.map(({ place, sense }) => ({ place, sense })));
    expect(await readRemainder(id)).toEqual(long.read.remainder);
  });

  it('has words in each Japanese segment, which the comparison and the panel have too', async () => {
    const japanese = long.written.segments.filter(({ ja }) => ja !== null).map(({ address }) => address);
    expect([...long.study.words.keys()]).toEqual(japanese);
    const spans = await readWordSpans('long', 1);
    expect([...spans.keys()]).toEqual(long.written.segments.map(({ address }) => address));
    for (const { address } of long.written.segments) expect(spans.get(address), address).toEqual((long.study.words.get(address) ?? []).map(({ token }) => token.span));
    const file = await readWordFile('long', 1, []);
    for (const address of japanese) expect(file?.body?.includes(`"${address}"`), address).toBe(true);
  });

  it('is all of it on its page, with the readings of every word', async () => {
    const reader = await readReader('long', null);
    expect(reader?.edition).toEqual(long.edition);
    expect(reader?.concepts.map(({ slug }) => slug)).toEqual(['fishing-boat', 'harbor']);
    expect([...(reader?.help.readings.keys() ?? [])]).toEqual(long.written.segments.map(({ address }) => address));
    expect(reader?.help.phrases.size).toBe(long.written.counts.headings + 1);
  });

  it('is listed with its size', async () => {
    const [entry] = await listWorks();
    const units = (language: 'ja' | 'en') => long.written.segments.reduce((sum, segment) => sum + [...(segment[language] ?? '')].length, 0);
    expect(entry).toMatchObject({ segments: long.written.segments.length, characters: { ja: units('ja'), en: units('en') } });
  });
});

describe('its passages', () => {
  it('are, page by page of the list, the whole text', async () => {
    const found = await readPassages('long', 1);
    if (!found) throw new Error('not there');
    const pages = Array.from({ length: 8 }, (_, index) => pageOf(found.passages, { page: index + 1, limit: 50 }));
    expect(pages.map((page) => page?.items.length)).toEqual([50, 50, 50, 50, 50, 50, 50, 12]);
    expect(pageOf(found.passages, { page: 9, limit: 50 })).toBeNull();
    const answers = pages.flatMap((page) => page?.items ?? []).map((passage) => toPassage(found, passage, found.spansOf(passage), ['readings', 'terms', 'notes', 'apparatus', 'links'], site));
    expect(answers.flatMap(({ segments }) => segments.map(({ address, ja, en }) => ({ address, ja: ja?.text ?? null, en: en?.text ?? null })))).toEqual(long.written.segments);
    const count = (of: (answer: (typeof answers)[number]) => readonly unknown[] | undefined) => answers.reduce((sum, answer) => sum + (of(answer)?.length ?? 0), 0);
    expect(count(({ notes }) => notes)).toBe(long.edition.notes.length);
    expect(count(({ links }) => links)).toBe(long.edition.phraseLinks.length);
    expect(count(({ terms }) => terms)).toBe(long.edition.occurrences.length);
    expect(new Set(answers.flatMap(({ apparatus = [] }) => apparatus.map((entry) => entry.id))).size).toBe(long.edition.apparatus.length);
    expect(formatPassage(found.passages.at(-1)!)).toBe('361.1');
  });

  it('are quoted elsewhere, also the last one', async () => {
    const embed = await readEmbed('long', 1, '300.1-361.1');
    if (embed?.kind !== 'found') throw new Error('not found');
    const words = embed.paragraphs.flatMap((paragraph) => JSON.stringify(paragraph)).join('');
    for (const { address, ja } of long.written.segments.filter((each) => Number.parseInt(each.address) >= 300)) if (ja !== null) expect(words.includes(ja.slice(0, 3)), address).toBe(true);
  });

  it.each(languages)('are units of DTS in %s, each of which can be asked for', async (language) => {
    const text = await readDtsText({ kind: 'text', work: 'long', edition: 1, language }, site);
    const expected = long.written.segments.filter((segment) => segment[language] !== null).map(({ address }) => address);
    const tree = navigate(text?.tree ?? [], { down: -1 });
    if ('kind' in tree) throw new Error(tree.kind);
    expect(tree.member?.filter(({ level }) => level === 2).map(({ identifier }) => identifier)).toEqual(expected);
    expect(tree.member?.filter(({ level }) => level === 1)).toHaveLength(long.written.paragraphs);
    expect(tree.member?.filter(({ title }) => title !== null)).toHaveLength(long.written.counts.headings);
    const part = navigate(text?.tree ?? [], { start: '30', end: '361', down: 1 });
    if ('kind' in part) throw new Error(part.kind);
    expect(part.member?.filter(({ level }) => level === 2).map(({ identifier }) => identifier)).toEqual(expected.filter((address) => Number.parseInt(address) >= 30));
  });
});

describe('the search', () => {
  const found = async (q: string) => {
    const answer = await search(searchRequest.parse({ q }));
    if (answer.kind !== 'result') throw new Error(JSON.stringify(answer));
    return answer;
  };

  it('has every pair of sentences', () => {
    const sqlite = openSqlite();
    expect(sqlite.prepare('SELECT count(*) FROM "SearchIndex"').pluck().get()).toBe(long.edition.beads.length);
    sqlite.close();
  });

  it('finds each place by its name, in either language', async () => {
    for (const index of [1, 129, 400, 777, 1000, long.written.segments.length - 1]) {
      const segment = long.written.segments[index];
      const name = placeName(index);
      expect((await found(name.ja)).lines.map(({ passage }) => passage.split('~')[0]), name.ja).toContain(segment?.address);
      if (segment?.en?.includes(name.en)) expect((await found(name.en)).lines.map(({ passage }) => passage.split('~')[0]), name.en).toEqual([segment.address]);
    }
  });

  it('counts all, shows them page by page, and writes all of them as a table', async () => {
    const { counts } = long.written;
    const answer = await found('漁船');
    expect(answer.count).toBe(counts.boats);
    const passages: string[] = [];
    for (let page = 1; page <= answer.pages; page++) {
      const part = await search(searchRequest.parse({ q: '漁船', page }));
      if (part.kind === 'result') passages.push(...part.lines.map(({ passage }) => passage));
    }
    const expected = long.written.segments.filter(({ ja }) => ja?.includes('漁船')).map(({ address }) => address);
    expect(passages.map((passage) => passage.split('~')[0])).toEqual(expected);
    const table = exportResults(searchRequest.parse({ q: '漁船' }), site, 'results.tsv');
    if (table.kind !== 'file') throw new Error(table.kind);
    expect((await all(table.body)).join('').trim().split('\r\n')).toHaveLength(counts.boats + 1);
  });
});

describe('what is made of many works', () => {
  it('quotes every sentence in which a concept occurs', async () => {
    const quotations = await listQuotations('fishing-boat');
    expect(quotations.map(({ address }) => address)).toEqual(long.written.segments.filter(({ ja }) => ja?.includes('漁船')).map(({ address }) => address));
    expect((await listConceptsOfEdition('long', 1)).map(({ slug }) => slug)).toEqual(['fishing-boat', 'harbor']);
  });

  it('says how many entries the editors made: feed and harvesters', async () => {
    const status = Object.fromEntries(['corrected', 'supplied', 'surplus', 'transposed', 'gap'].map((kind) => [kind, long.edition.apparatus.filter((entry) => entry.kind === kind).length]));
    expect(await readFeed()).toMatchObject([{ work: { slug: 'long' }, number: 1, status }]);
    const record = await answerOai(new URLSearchParams({ verb: 'GetRecord', metadataPrefix: 'oai_dc', identifier: `${site}/read/long/1` }), 'Taiyaku');
    for (const kind of ['corrected', 'supplied', 'gap'] as const) expect(record).toContain(String(status[kind]));
  });
});

// The last: it publishes a second edition.
it('is compared with another edition to its end', async () => {
  const { files, segments } = long.written;
  const last = placeName(segments.length - 1).en;
  const changed = { ...files, 'text.txt': String(files['text.txt']).replace('A Long Story', 'A Very Long Story').replace(last, 'Nowhere') };
  expect(await importPackage(memoryFolders(changed), { checkOnly: false, now: new Date('2026-11-24T00:00:00Z') })).toMatchObject({ kind: 'stored' });
  const comparison = await readComparison('long', 1, 2);
  const changes = comparison?.changes.segments.filter(({ kind }) => kind !== 'same') ?? [];
  expect(comparison?.changes.segments).toHaveLength(segments.length);
  expect(changes).toHaveLength(2);
  expect(JSON.stringify(changes.at(-1))).toContain('Nowhere');
}, 60_000);
