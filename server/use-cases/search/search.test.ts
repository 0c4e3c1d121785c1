import { readdirSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { maxSentences, type SearchResult } from '@/domain/search/answer';
import { searchRequest } from '@/domain/search/request';
import { openPackage } from '@/server/text-package/files/folder';
import { openSqlite } from '@/server/repositories/database';
import { temporaryDatabase, type TemporaryDatabase } from '@/server/repositories/testing/temporary-database';
import { importPackage } from '../import-package';
import { search } from './search';
import { suggest } from './suggest';

/** The texts that come with the project: real Japanese, with tokens, links and apparatus. */
let temporary: TemporaryDatabase;
beforeAll(async () => {
  temporary = await temporaryDatabase();
  for (const name of readdirSync('content').filter((folder) => existsSync(join('content', folder, 'record.yaml')))) {
    const folders = openPackage(join('content', name));
    if (!folders) throw new Error(`${name} is no package.`);
    expect(await importPackage(folders, { checkOnly: false, now: new Date() })).toMatchObject({ kind: 'stored' });
  }
}, 120_000);
afterAll(() => temporary.close());

async function result(q: string, more: object = {}): Promise<SearchResult> {
  const answer = await search(searchRequest.parse({ q, ...more }));
  if (answer.kind !== 'result') throw new Error(JSON.stringify(answer));
  return answer;
}
const hitsOf = ({ lines }: SearchResult) => lines.map(({ text, hit }) => text.slice(hit.start, hit.end));
const partnersOf = ({ lines }: SearchResult) => lines.map(({ partner }) => partner.flatMap(({ text, marks }) => marks.map(({ start, end }) => text.slice(start, end))).join(' + '));
const column = { work: 'doshikoku' };

describe('search in the texts of the project', () => {
  it.each([
    ['同志国', '同志国'], ['志', '志'], ['どうしこく', '同志国'], ['doushikoku', '同志国'], ['dōshikoku', '同志国'], ['doshikoku', '同志国'],
    ['ぼうえいきょうりょく', '防衛協力'], ['kyōryoku', '協力'], ['ＨＡ／ＤＲ', 'HA/DR'], ['2022', '2022'], ['２０２２', '2022'],
  ])('%s is found in the column as %s', async (q, words) => {
    const found = await result(q, column);
    expect(found.count).toBeGreaterThan(0);
    expect(new Set(hitsOf(found))).toEqual(new Set([words]));
  });

  it('finds forms by any form, and the words themselves between quotation marks', async () => {
    const forms = hitsOf(await result('連携した'));
    expect(forms).toContain('連携し');
    expect(hitsOf(await result('連携する'))).toEqual(forms);
    expect(hitsOf(await result('連携しない'))).toEqual(forms);
    expect((await result('"連携しない"')).count).toBe(0);
  });

  it('finds English words with their families, in both spellings, and phrases', async () => {
    const [noun, verb] = [await result('cooperation', column), await result('cooperate', column)];
    expect(noun.count).toBe(verb.count);
    expect(hitsOf(await result('defence', column))).toContain('Defense');
    expect((await result('defence')).count).toBe((await result('defense')).count);
    expect(new Set(hitsOf(await result('"like-minded countries"', column)).map((words) => words.toLowerCase()))).toEqual(new Set(['like-minded countries']));
    expect((await result('"countries minded"')).count).toBe(0);
  });

  it('finds English words by letters of them, and says for what words it took them', async () => {
    const pattern = await result('*terr*', column);
    expect(hitsOf(pattern)).toContain('deterring');
    expect(pattern.meant).toMatchObject([{ term: '*terr*', at: { start: 0, end: 6 }, isFallback: false }]);
    expect(hitsOf(pattern).every((hit) => /terr/i.test(hit))).toBe(true);
    const letters = await result('etterr OR eterri', column);
    expect(letters.meant).toMatchObject([{ term: 'eterri', isFallback: true }]);
    expect(letters.meant[0]?.words).toContain('deterring');
    expect(letters.meant[0]?.words.every((word) => word.includes('eterri'))).toBe(true);
    expect(new Set(hitsOf(await result('like-mind*', column)).map((hit) => hit.toLowerCase()))).toEqual(new Set(['like-minded']));
    expect(new Set(hitsOf(await result('ike-mind', column)).map((hit) => hit.toLowerCase()))).toEqual(new Set(['like-minded']));
    // The words of a search are those of the texts, not of the filter: a filter only takes away.
    expect((await result('*terr*', { year: '1900' })).meant).toEqual((await result('*terr*')).meant);
    const [all, with_, without] = [await result('抑止'), await result('抑止 deter*'), await result('抑止 -deter*')];
    expect(with_.count).toBeGreaterThan(0);
    expect(with_.count + without.count).toBe(all.count);
  });

  it('finds by any letters what a reader of the English would, no more and no less', async () => {
    const sqlite = openSqlite();
    const texts = sqlite.prepare<[], string>(`SELECT group_concat("text", ' / ') FROM "SegmentText" JOIN "BeadMember" USING ("segmentId", "language") JOIN "Bead" ON "Bead"."id" = "beadId"
      JOIN "Edition" ON "Edition"."id" = "Bead"."editionId" JOIN "Work" ON "Work"."id" = "workId" WHERE "slug" = 'doshikoku' AND "Edition"."number" = 2 AND "language" = 'en' GROUP BY "beadId"`).pluck().all();
    sqlite.close();
    const words = [...new Set(texts.join(' ').toLowerCase().match(/[a-z]{6,}/g))].slice(0, 40);
    expect(words).toHaveLength(40);
    for (const word of words) {
      const letters = word.slice(1, 5);
      expect((await result(`*${letters}*`, column)).count, letters).toBe(texts.filter((text) => text.toLowerCase().includes(letters)).length);
    }
  });

  it('marks what answers in the other language, as the phrase links know', async () => {
    const found = await result('連携', column);
    expect(partnersOf(found)[0]).toBe('collaboration');
    expect(found.lines[0]).toMatchObject({ address: '1.1', passage: '1.1~ja52-54', language: 'ja' });
    expect(partnersOf(await result('抑止', column))[0]).toBe('deterring');
  });

  it('asks for words of both languages at once, and for renderings by others', async () => {
    const all = (await result('連携', column)).count;
    const both = (await result('連携 collaboration', column)).count;
    const others = (await result('連携 -collaboration', column)).count;
    expect(both).toBeGreaterThan(0);
    expect(both + others).toBe(all);
    const [one, other, either] = [await result('抑止', column), await result('対処', column), await result('抑止 OR 対処', column)];
    expect(either.count).toBeLessThanOrEqual(one.count + other.count);
    expect(either.count).toBeGreaterThanOrEqual(Math.max(one.count, other.count));
  });

  it('finds every sentence by every two characters of it, and counts them as they are', async () => {
    const sqlite = openSqlite();
    const texts = sqlite.prepare<[], string>(`SELECT "text" FROM "SegmentText" JOIN "Segment" ON "Segment"."id" = "segmentId" JOIN "Edition" ON "Edition"."id" = "editionId"
      JOIN "Work" ON "Work"."id" = "workId" WHERE "slug" = 'doshikoku' AND "Edition"."number" = 2 AND "language" = 'ja'`).pluck().all();
    sqlite.close();
    const characters = [...new Set(texts.flatMap((text) => [...text].slice(0, 3).map((_, at) => text.slice(at, at + 2))))].filter((two) => /^[\p{Script=Han}\p{Script=Hiragana}]{2}$/u.test(two));
    expect(characters.length).toBeGreaterThan(40);
    for (const two of characters) {
      const found = await result(`"${two}"`, column);
      expect(found.count, two).toBe(texts.filter((text) => text.includes(two)).length);
      expect(found.isMore).toBe(false);
    }
  });

  it('names the concept that was asked for', async () => {
    for (const q of ['同志国', 'doshikoku', 'like-minded countries']) expect((await result(q)).concepts.map(({ slug }) => slug)).toEqual(['like-minded-countries']);
    expect((await result('日')).concepts).toEqual([]);
  });

  it('filters by work, author and year, and says how many of each there are', async () => {
    const all = await result('の');
    expect(all.facets.works.length).toBeGreaterThan(1);
    expect(all.facets.works.reduce((sum, { count }) => sum + count, 0)).toBe(all.count);
    for (const { slug, count } of all.facets.works) {
      const some = await result('の', { work: slug });
      expect(some.count).toBe(count);
      expect(new Set(some.lines.map(({ work }) => work.slug))).toEqual(new Set([slug]));
    }
    for (const { key, count } of all.facets.authors) expect((await result('の', { author: key })).count).toBe(count);
    for (const { year, count } of all.facets.years) expect((await result('の', { year })).count).toBe(count);
    expect((await result('の', { work: 'nothing' })).count).toBe(0);
  });

  it('sorts by what stands before or after', async () => {
    const keys = async (sort: string, key: (line: SearchResult['lines'][number]) => string) => (await result('の', { ...column, sort })).lines.map(key);
    const after = await keys('right', ({ text, hit }) => [...text.slice(hit.end).toLowerCase().replace(/^[^\p{L}\p{N}]+/u, '')].slice(0, 1).join(''));
    expect(after).toEqual([...after].sort());
    const before = await keys('left', ({ text, hit }) => [...text.slice(0, hit.start).toLowerCase().replace(/[^\p{L}\p{N}]+$/u, '')].at(-1) ?? '');
    expect(before).toEqual([...before].sort());
  });

  it('turns pages without losing or repeating a sentence', async () => {
    const first = await result('の');
    expect(first.pages).toBeGreaterThan(1);
    const places = [];
    for (let page = 1; page <= first.pages; page += 1) places.push(...(await result('の', { page })).lines.map(({ work, passage }) => `${work.slug} ${passage}`));
    expect(new Set(places).size).toBe(places.length);
    // A pair may have several segments.
    expect(new Set(places.map((place) => place.split('~')[0])).size).toBeGreaterThanOrEqual(first.count);
    expect((await result('の', { page: 100 })).page).toBe(first.pages);
  });

  it('says what cannot be understood, and finds nothing in what is only long', async () => {
    expect(await search(searchRequest.parse({ q: '"連携' }))).toEqual({ kind: 'problem', problem: { kind: 'unclosedQuote', at: { start: 0, end: 3 } } });
    expect(await search(searchRequest.parse({ q: 'x'.repeat(10_240) }))).toMatchObject({ kind: 'problem', problem: { kind: 'tooLong' } });
    expect(await search(searchRequest.parse({ q: '連携 *e*' }))).toEqual({ kind: 'problem', problem: { kind: 'tooManyWords', at: { start: 3, end: 6 } } });
    expect(await search(searchRequest.parse({ q: ' ' }))).toEqual({ kind: 'empty' });
    for (const q of ['*', '^連携', 'terms:連携', 'NEAR(a b)', 'a AND b', "';--", '{}', '(連携', '連携*', 'a*'.repeat(128), '*a*b*c*d*e-'.repeat(23), `${'*-'.repeat(127)}a`, '-*a* x* ', '𠮷'.repeat(100), '\u200b連携']) {
      expect((await search(searchRequest.parse({ q }))).kind, q).toMatch(/result|problem/);
    }
  });

  it('counts no further than it says', async () => expect((await result('の')).count).toBeLessThanOrEqual(maxSentences));
});

describe('suggest', () => {
  const texts = async (typed: string) => (await suggest(typed)).map(({ text }) => text);
  it.each([['同志', '同志国'], ['どうし', '同志国'], ['ドウシ', '同志国'], ['doush', '同志国'], ['doshi', '同志国'], ['like-m', 'like-minded countries'], ['minded', 'like-minded countries'], ['ren', '連携'], ['れんけ', '連携']])(
    '%s may be the beginning of %s', async (typed, text) => expect(await texts(typed)).toContain(text),
  );
  it('has only what goes on with the letters behind the last whole kana', async () => {
    expect(await texts('doush')).not.toContain('同盟国');
    expect(await texts('doum')).toContain('同盟国');
  });
  it('puts the glossary first, each thing once, and no more than fits', async () => {
    const suggestions = await suggest('ぼ');
    expect(suggestions.length).toBeLessThanOrEqual(8);
    expect(new Set(suggestions.map(({ text, reading }) => `${text} ${reading}`)).size).toBe(suggestions.length);
    const firstWord = suggestions.findIndex(({ gloss }) => gloss === null);
    if (firstWord !== -1) expect(suggestions.slice(firstWord).every(({ gloss }) => gloss === null)).toBe(true);
    expect(suggestions[0]?.gloss).not.toBeNull();
  });
  it('has English words, the most frequent first, and none that a concept or the Japanese has', async () => {
    const deter = await texts('dete');
    expect(deter).toContain('deterrence');
    expect(new Set(deter.map((text) => text.toLowerCase())).size).toBe(deter.length);
    expect((await suggest('wh')).filter(({ language, gloss }) => language === 'en' && gloss === null).length).toBeGreaterThan(1);
    expect(await suggest('r')).not.toContainEqual(expect.objectContaining({ language: 'en', gloss: null }));
    expect(await texts('ren')).toContain('連携');
  });
  it.each(['', ' ', 'zzzz', '%', '_', '"', '\u{10ffff}'])('has nothing for %j', async (typed) => expect(await suggest(typed)).toEqual([]));
});
