import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Sqlite } from './sqlite';
import { saysBusy, saysDamaged, sqliteCode } from './sqlite-errors.mjs';

let folder: string;
let file: string;
let sqlite: Sqlite;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'taiyaku-sqlite-'));
  file = join(folder, '日本 #1?.db');
  sqlite = new Sqlite(file);
  sqlite.pragma('journal_mode = WAL');
  sqlite.exec('CREATE TABLE "one" ("id" INTEGER PRIMARY KEY, "text" TEXT UNIQUE)');
});
afterEach(() => {
  sqlite.close();
  rmSync(folder, { recursive: true, force: true });
});

const insert = (text: string) => sqlite.prepare<[string]>('INSERT INTO "one" ("text") VALUES (?)').run(text);
const texts = () => sqlite.prepare<[], string>('SELECT "text" FROM "one" ORDER BY "id"').pluck().all();

function failure(task: () => unknown): unknown {
  try {
    task();
  } catch (error) {
    return error;
  }
  throw new Error('It did not fail.');
}

describe('a statement', () => {
  it('gives rows, or their first columns', () => {
    insert('一');
    insert('二');
    const rows = sqlite.prepare<[], { id: number; text: string }>('SELECT "id", "text" FROM "one"');
    expect(rows.all()).toEqual([{ id: 1, text: '一' }, { id: 2, text: '二' }]);
    expect([...rows.iterate()].map(({ text }) => text)).toEqual(['一', '二']);
    expect([...rows.pluck().iterate()]).toEqual([1, 2]);
    expect(sqlite.prepare('SELECT "text" FROM "one" WHERE "id" = 9').pluck().get()).toBeUndefined();
  });

  it('says the id of a row that no number holds, and goes on to give numbers', () => {
    const large = sqlite.prepare<[bigint], { id: number }>('INSERT INTO "one" ("id") VALUES (?) RETURNING 1 AS "id"');
    expect(large.run(9_007_336_693_694_465n)).toEqual({ changes: 1, lastInsertRowid: 9_007_336_693_694_465n });
    expect(large.get(2n)).toEqual({ id: 1 });
  });
});

describe('a transaction', () => {
  it('keeps all or nothing, and what is nested in it likewise', () => {
    const nested = sqlite.transaction((text: string, fails: boolean) => {
      insert(text);
      if (fails) throw new Error('no');
    });
    sqlite.transaction(() => {
      nested('一', false);
      expect(() => nested('二', true)).toThrow('no');
      insert('三');
    })();
    expect(() => nested('四', true)).toThrow('no');
    expect(() => sqlite.transaction(() => nested('五', true)).immediate()).toThrow('no');
    expect(texts()).toEqual(['一', '三']);
  });

  it('that is immediate has the lock of a writer from its start', () => {
    const other = new Sqlite(file, { timeout: 0 });
    sqlite.transaction(() => expect(saysBusy(sqliteCode(failure(() => other.transaction(() => {}).immediate())))).toBe(true)).immediate();
    other.close();
  });

  it('that SQLite itself has undone leaves the connection free', () => {
    sqlite.exec('CREATE TRIGGER "undo" BEFORE INSERT ON "one" WHEN new."text" = \'x\' BEGIN SELECT RAISE(ROLLBACK, \'undone\'); END');
    expect(() => sqlite.transaction(() => {
      insert('一');
      insert('x');
    })()).toThrow('undone');
    insert('二');
    expect(texts()).toEqual(['二']);
  });
});

describe('a file', () => {
  it.each([{ mustExist: true }, { readOnly: true }])('is not made where it must be there: %j', (opening) => {
    expect(() => new Sqlite(join(folder, 'none.db'), opening)).toThrow(/unable to open/);
    expect(readdirSync(folder).some((name) => name.startsWith('none'))).toBe(false);
  });

  it('is opened by its name, whatever is in that', () => {
    insert('一');
    const other = new Sqlite(file, { mustExist: true });
    expect(other.prepare('SELECT count(*) FROM "one"').pluck().get()).toBe(1);
    other.close();
  });

  it('has nothing beside it once everyone has closed it, used statements or not', () => {
    insert('一');
    sqlite.prepare('SELECT * FROM "one"').get();
    sqlite.close();
    expect(readdirSync(folder)).toEqual(['日本 #1?.db']);
    sqlite = new Sqlite(file);
  });

  it('is copied while it is written to, and the copy is whole', async () => {
    insert('一');
    const copy = join(folder, 'copy.db');
    await sqlite.backup(copy);
    const other = new Sqlite(copy, { readOnly: true });
    expect(other.pragma('quick_check', { simple: true })).toBe('ok');
    expect(other.prepare('SELECT "text" FROM "one"').pluck().all()).toEqual(['一']);
    other.close();
  });
});

describe('an error', () => {
  it('of every way to run a statement tells SQLite’s number', () => {
    const writer = new Sqlite(file);
    writer.exec('BEGIN IMMEDIATE');
    const other = new Sqlite(file, { timeout: 0 });
    const sql = 'INSERT INTO "one" ("text") VALUES (\'x\') RETURNING "id"';
    const ways = [() => other.exec(sql), () => other.prepare(sql).run(), () => other.prepare(sql).get(), () => other.prepare(sql).all(), () => [...other.prepare(sql).iterate()]];
    for (const way of ways) expect(saysBusy(sqliteCode(failure(way))), way.toString()).toBe(true);
    writer.close();
    other.close();
  });

  it('of ours has none', () => {
    expect(sqliteCode(new Error('SQLITE_BUSY'))).toBeNull();
    expect([saysBusy(null), saysDamaged(null), saysDamaged(5), saysDamaged(11), saysDamaged(267), saysDamaged(26), saysBusy(517)]).toEqual([false, false, false, true, true, true, true]);
  });
});
