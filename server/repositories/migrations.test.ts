import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSqlite } from './database';
import { listCopies, RestoreRefused, restoreCopy } from './migration-copies';
import { readMigrations } from './migration-files';
import { applyMigrations, MigrationRefused } from './migrations';

let folder: string;
let file: string;
let url: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'taiyaku-migrations-'));
  file = join(folder, 'texts.db');
  url = `file:${file}`;
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const first = { name: '20260101000000_one', sql: 'CREATE TABLE "one" ("id" INTEGER PRIMARY KEY, "word" TEXT); CREATE TABLE "of" ("one" INTEGER REFERENCES "one" ("id") ON DELETE CASCADE);' };
const second = { name: '20260201000000_two', sql: 'CREATE TABLE "two" ("id" INTEGER PRIMARY KEY);' };
/** Its first half could be done. */
const broken = { name: '20260301000000_three', sql: 'CREATE TABLE "three" ("id" INTEGER); INSERT INTO "one" ("word") VALUES (\'half\'); ALTER TABLE "nowhere" ADD COLUMN "word" TEXT;' };
const remade = {
  name: '20260301000000_remade',
  sql: 'PRAGMA foreign_keys=OFF; CREATE TABLE "new" ("id" INTEGER PRIMARY KEY, "word" TEXT NOT NULL); INSERT INTO "new" SELECT "id", "word" FROM "one"; DROP TABLE "one"; ALTER TABLE "new" RENAME TO "one"; PRAGMA foreign_keys=ON;',
};

function look<T>(sql: string): T[] {
  const sqlite = openSqlite(url);
  try {
    return sqlite.prepare<[], T>(sql).pluck().all();
  } finally {
    sqlite.close();
  }
}
function run(sql: string): void {
  const sqlite = openSqlite(url);
  sqlite.exec(sql);
  sqlite.close();
}
const tables = () => look<string>(`SELECT "name" FROM sqlite_schema WHERE "type" = 'table' AND "name" NOT LIKE '\\_%' ESCAPE '\\' ORDER BY "name"`);
const applied = () => look<string>('SELECT "migration_name" FROM "_prisma_migrations" ORDER BY "migration_name"');

describe('migrations', () => {
  it('are applied once, in order, and need no copy of what was empty', async () => {
    expect(await applyMigrations(url, [first, second])).toEqual({ names: [first.name, second.name], copy: null });
    expect([tables(), applied()]).toEqual([['of', 'one', 'two'], [first.name, second.name]]);
    expect(await applyMigrations(url, [first, second])).toEqual({ names: [], copy: null });
  });

  it('leave nothing where one fails, keep those before it, and bar no later start', async () => {
    await applyMigrations(url, [first]);
    run(`INSERT INTO "one" ("word") VALUES ('海')`);
    const failed = applyMigrations(url, [first, second, broken]);
    await expect(failed).rejects.toThrow(MigrationRefused);
    await expect(failed).rejects.toThrow(/20260301000000_three failed, and nothing of it was kept: no such table: nowhere.*before-20260201000000_two/);
    expect([tables(), applied(), look('SELECT "word" FROM "one"')]).toEqual([['of', 'one', 'two'], [first.name, second.name], ['海']]);
    // Mended, it is applied as if nothing had happened.
    const mended = { ...broken, sql: 'CREATE TABLE "three" ("id" INTEGER);' };
    expect(await applyMigrations(url, [first, second, mended])).toMatchObject({ names: [mended.name] });
  });

  it('make tables anew without what refers to them being deleted, and refuse references to nothing', async () => {
    await applyMigrations(url, [first]);
    run(`INSERT INTO "one" ("id", "word") VALUES (1, '海'); INSERT INTO "of" ("one") VALUES (1)`);
    await applyMigrations(url, [first, remade]);
    expect([look('SELECT "word" FROM "one"'), look('SELECT "one" FROM "of"')]).toEqual([['海'], [1]]);
    const orphaning = { name: '20260401000000_orphans', sql: 'DELETE FROM "one";' };
    await expect(applyMigrations(url, [first, remade, orphaning])).rejects.toThrow(/rows refer to nothing: the first in of, to one/);
    expect(look('SELECT "word" FROM "one"')).toEqual(['海']);
  });

  it('leave a database alone that a newer version has changed, and name what they do not know', async () => {
    await applyMigrations(url, [first, second]);
    const before = readFileSync(file);
    await expect(applyMigrations(url, [first])).rejects.toThrow(/does not know 20260201000000_two/);
    // Not even where there would be something to do.
    await expect(applyMigrations(url, [first, { ...broken, sql: second.sql }])).rejects.toThrow(MigrationRefused);
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(readdirSync(folder)).toEqual(['texts.db']);
  });

  it('say what to do where an earlier version stopped in the middle', async () => {
    await applyMigrations(url, [first]);
    run(`INSERT INTO "_prisma_migrations" ("id", "checksum", "migration_name") VALUES ('x', 'x', '${second.name}')`);
    await expect(applyMigrations(url, [first, second])).rejects.toThrow(/stopped in the middle of 20260201000000_two.*npm run migrate -- restore/);
  });

  it('of this project keep the words of readers, from a database of the first version on', async () => {
    const all = await readMigrations();
    const before = all.filter(({ name }) => name < '20261130');
    await applyMigrations(url, before);
    run(`INSERT INTO "Profile" VALUES ('one', 'digest', '2026-11-24T00:00:00.000Z');
      INSERT INTO "KnownWord" ("profileId", "lemma", "reading", "partOfSpeech", "state", "changedAt", "changeId") VALUES ('one', '海', 'うみ', 'noun', 'known', 1, 'a')`);
    await applyMigrations(url);
    expect([look('SELECT "lemma" FROM "KnownWord"'), look('SELECT "id" FROM "Profile" WHERE "startDigest" IS NULL')]).toEqual([['海'], ['one']]);
  });
});

describe('the copy before a migration', () => {
  it('is the database as it was, for nobody else’s eyes; the newest three are kept', async () => {
    await applyMigrations(url, [first]);
    run(`INSERT INTO "one" ("word") VALUES ('海')`);
    const all = [first, second];
    for (const month of ['03', '04', '05', '06']) {
      all.push({ name: `2026${month}01000000_more`, sql: `CREATE TABLE "t${month}" ("id" INTEGER)` });
      const { copy } = await applyMigrations(url, all);
      expect(statSync(copy!).mode & 0o777).toBe(0o600);
    }
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(listCopies(file).map(({ file: name }) => name.slice(file.length)).sort()).toEqual(
      ['.before-20260401000000_more', '.before-20260501000000_more', '.before-20260601000000_more'],
    );
  });

  it('takes the place of the database again, which is kept beside it', async () => {
    await applyMigrations(url, [first]);
    run(`INSERT INTO "one" ("word") VALUES ('海')`);
    const { copy } = await applyMigrations(url, [first, second]);
    run(`INSERT INTO "one" ("word") VALUES ('空')`);
    const aside = restoreCopy(file, copy!, new Date('2026-11-30T00:00:00Z'));
    expect([tables(), look('SELECT "word" FROM "one"'), applied()]).toEqual([['of', 'one'], ['海'], [first.name]]);
    url = `file:${aside}`;
    expect(look('SELECT "word" FROM "one"')).toEqual(['海', '空']);
  });

  it('does not take the place of one that is in use, nor if it is none itself', async () => {
    await applyMigrations(url, [first]);
    const { copy } = await applyMigrations(url, [first, second]);
    const serving = openSqlite(url);
    serving.prepare('SELECT count(*) FROM "one"').get();
    expect(() => restoreCopy(file, copy!, new Date())).toThrow(/is in use. Stop the server first/);
    serving.close();
    expect(tables()).toEqual(['of', 'one', 'two']);
    writeFileSync(join(folder, 'no.db'), 'これはデータベースではない'.repeat(100));
    expect(() => restoreCopy(file, join(folder, 'no.db'), new Date())).toThrow(RestoreRefused);
    expect(() => restoreCopy(file, join(folder, 'nowhere.db'), new Date())).toThrow(/There is no file/);
    // One that is damaged beyond opening can be replaced.
    writeFileSync(file, '壊れた'.repeat(1000));
    expect(restoreCopy(file, copy!, new Date())).not.toBeNull();
    expect(tables()).toEqual(['of', 'one']);
  });
});
