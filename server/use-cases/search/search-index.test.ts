import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { indexVersion } from '@/domain/search/index-terms';
import { searchRequest } from '@/domain/search/request';
import { harbour, harbourWith } from '@/server/text-package/testing/harbour';
import { memoryFolders, type Files } from '@/server/text-package/testing/memory-folder';
import { openSqlite } from '@/server/repositories/database';
import { indexMissing } from '@/server/repositories/search/index-editions';
import { temporaryDatabase, type TemporaryDatabase } from '@/server/repositories/testing/temporary-database';
import { importPackage } from '../import-package';
import { search } from './search';

let temporary: TemporaryDatabase;
beforeEach(async () => { temporary = await temporaryDatabase(); });
afterEach(() => temporary.close());

const run = (changes: Files = {}) => importPackage(memoryFolders(harbourWith(changes)), { checkOnly: false, now: new Date('2026-11-23T12:00:00Z') });
const withText = (from: string, to: string) => ({ 'text.txt': harbour['text.txt'].replace(from, to) });
const withGlossary = (from: string, to: string) => ({ 'glossary/sea.yaml': harbour['glossary/sea.yaml'].replace(from, to) });

async function found(q: string, editions = 'latest'): Promise<string[]> {
  const answer = await search(searchRequest.parse({ q, editions }));
  if (answer.kind !== 'result') throw new Error(JSON.stringify(answer));
  return answer.lines.map(({ edition, passage, isLatest }) => `${edition}${isLatest ? '' : ' old'} ${passage}`);
}

function sql<T>(task: (sqlite: ReturnType<typeof openSqlite>) => T): T {
  const sqlite = openSqlite();
  try {
    return task(sqlite);
  } finally {
    sqlite.close();
  }
}

describe('the index', () => {
  it('has an edition as soon as it is imported, and not what a gap parts', async () => {
    await run();
    expect(await found('漁船')).toEqual(['1 1.1~ja5-7']);
    expect(await found('𩸽')).toEqual(['1 2.3~ja0-2']);
    expect(await found('yoshino')).toEqual(['1 2.2~en16-23']);
    expect(await found('ぎょせん')).toEqual(['1 1.1~ja5-7']);
  });

  it('finds no words across a gap, nor from one segment into the next', async () => {
    const lost = withText('|10|浦町の人は', '|10|浦町<…>^a4の人は');
    const other = { 'text.txt': lost['text.txt'].replace('はじめる。<…>^a4', 'はじめる。').replace('begin <to gather>^a3. <…>^a4', 'begin <to gather>^a3.').replace('Uramachi work', 'Uramachi <…>^a4 work') };
    expect(await run(other)).toMatchObject({ kind: 'stored' });
    expect(await found('浦町')).toEqual(['1 2.1~ja0-2']);
    expect(await found('町の')).toEqual([]);
    expect(await found('"uramachi work"')).toEqual([]);
    expect(await found('uramachi work')).toHaveLength(1);
    // The segments of one pair: 2.2 ends where 2.3 begins.
    expect(await found('、𩸽')).toEqual([]);
  });

  it('searches the latest edition, and older ones on wish', async () => {
    await run();
    await run(withText('en: The harbor', 'en: This harbor'));
    expect(await found('"this harbor"')).toEqual(['2 3.1']);
    expect((await found('"the harbor"')).every((place) => place.startsWith('2 '))).toBe(true);
    expect(await found('"the harbor"', 'all')).toContain('1 old 3.1');
    expect((await found('漁船', 'all')).sort()).toEqual(['1 old 1.1~ja5-7', '2 1.1~ja5-7']);
    expect(await found('漁船 -帰り', 'all')).toEqual([]);
  });

  it('follows words that are made anew, and changes nothing where nothing changed', async () => {
    await run();
    const terms = () => sql((sqlite) => sqlite.prepare('SELECT count(*) FROM "SearchIndex"').pluck().get());
    const before = terms();
    await run();
    expect(terms()).toBe(before);
    expect(await run(withGlossary('港', '港'))).toMatchObject({ kind: 'stored' });
    sql((sqlite) => sqlite.exec('UPDATE "Edition" SET "analysis" = \'\''));
    sql((sqlite) => sqlite.exec(`UPDATE "Token" SET "lemmaReading" = NULL, "reading" = NULL`));
    expect(await run()).toMatchObject({ stored: { kind: 'glossary-updated', words: true } });
    expect(await found('ぎょせん')).toEqual(['1 1.1~ja5-7']);
    expect(terms()).toBe(before);
  });

  it('has every reading of a word that may be read in several ways', async () => {
    await run();
    expect(await found('いさりぶね')).toEqual([]);
    sql((sqlite) => sqlite.exec(`UPDATE "Token" SET "certainty" = 'doubtful', "doubt" = 'several', "others" = '["いさりぶね"]' WHERE "surface" = '漁船'; UPDATE "SearchEdition" SET "version" = 0`));
    expect(indexMissing()).toBe(1);
    expect(await found('いさりぶね')).toEqual(['1 1.1~ja5-7']);
    expect(await found('isaribune')).toEqual(['1 1.1~ja5-7']);
    expect(await found('ぎょせん')).toEqual(['1 1.1~ja5-7']);
  });

  it('is made of what a database has that was filled before there was one, or by an older version', async () => {
    await run();
    await run(withText('en: The harbor', 'en: This harbor'));
    const expected = [await found('漁船', 'all'), await found('ぎょせん'), await found('港')];
    for (const statement of ['DELETE FROM "SearchEdition"', 'UPDATE "SearchEdition" SET "version" = 0', `DELETE FROM "SearchEdition" WHERE "isLatest"`]) {
      sql((sqlite) => sqlite.exec(statement));
      expect(indexMissing()).toBeGreaterThan(0);
      expect([await found('漁船', 'all'), await found('ぎょせん'), await found('港')]).toEqual(expected);
      expect(indexMissing()).toBe(0);
    }
    sql((sqlite) => sqlite.exec('DELETE FROM "SearchEdition"; DELETE FROM "SearchIndex"'));
    expect(await found('漁船', 'all')).toEqual([]);
    expect(indexMissing()).toBe(2);
    expect([await found('漁船', 'all'), await found('ぎょせん'), await found('港')]).toEqual(expected);
    expect(sql((sqlite) => sqlite.prepare('SELECT DISTINCT "version" FROM "SearchEdition"').pluck().all())).toEqual([indexVersion]);
  });

  it('forgets what is removed, with what is suggested of it', async () => {
    await run();
    sql((sqlite) => sqlite.exec('DELETE FROM "Edition"'));
    expect(await found('漁船')).toEqual([]);
    expect(sql((sqlite) => sqlite.prepare(`SELECT count(*) FROM "SearchIndex" WHERE "SearchIndex" MATCH '"b漁船"'`).pluck().get())).toBe(0);
    for (const table of ['SearchLemma', 'SearchVocabulary', 'SearchWord']) expect(sql((sqlite) => sqlite.prepare(`SELECT count(*) FROM "${table}"`).pluck().get()), table).toBe(0);
  });

  it('knows the English words of the editions that are searched, whatever comes and goes', async () => {
    await run();
    const words = (isLatest: number) => sql((sqlite) => sqlite.prepare<[number], string>('SELECT "word" || \' \' || "count" FROM "SearchWord" WHERE "isLatest" = ? ORDER BY "word"').pluck().all(isLatest));
    const first = words(1);
    expect(first).toEqual(expect.arrayContaining(['harbor 3', 'yoshino 1']));
    expect(words(0)).toEqual([]);
    await run(withText('en: The harbor', 'en: The windward harbor'));
    expect(words(1)).toEqual(expect.arrayContaining(['harbor 3', 'windward 1']));
    expect(words(0)).toEqual(first);
    expect(await found('windw*')).toEqual(['2 3.1~en4-12']);
    expect(await found('indwar')).toEqual(['2 3.1~en4-12']);
    expect(await found('*harbo*')).not.toContain('1 old 3.1~en4-10');
    expect(await found('*harbo*', 'all')).toContain('1 old 3.1~en4-10');
    expect(await found('harbo -wint*', 'all')).toEqual(await found('harbo', 'all'));
    // Counted anew, it is the same.
    const before = [words(0), words(1)];
    sql((sqlite) => sqlite.exec('UPDATE "SearchEdition" SET "version" = 0'));
    expect(indexMissing()).toBe(2);
    expect([words(0), words(1)]).toEqual(before);
    sql((sqlite) => sqlite.exec('DELETE FROM "Edition" WHERE "number" = 2'));
    expect(words(1)).toEqual([]);
    expect(words(0)).toEqual(first);
    expect(await found('windw*', 'all')).toEqual([]);
    expect(indexMissing()).toBe(1);
    expect([words(1), words(0)]).toEqual([first, []]);
    expect(await found('windw*')).toEqual([]);
    expect(await found('*arbo*')).toContain('1 3.1~en4-10');
  });

  it('takes nothing of an import that fails', async () => {
    await run();
    sql((sqlite) => sqlite.exec(`CREATE TRIGGER "fail" BEFORE INSERT ON "SearchLemma" BEGIN SELECT RAISE(ABORT, 'full'); END`));
    await expect(run(withText('en: The harbor', 'en: This harbor'))).rejects.toThrow('full');
    expect(sql((sqlite) => sqlite.prepare('SELECT count(*) FROM "Edition"').pluck().get())).toBe(1);
    expect(await found('"this harbor"')).toEqual([]);
    expect(await found('thi*')).toEqual([]);
    expect(await found('漁船')).toEqual(['1 1.1~ja5-7']);
  });
});
