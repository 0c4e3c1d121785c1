import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { truncateWal } from './checkpoint';
import { database, openSqlite } from './database';
import { databaseFile } from './database-file';
import { temporaryDatabase, type TemporaryDatabase } from './testing/temporary-database';

let temporary: TemporaryDatabase;
beforeAll(async () => {
  temporary = await temporaryDatabase();
});
afterAll(() => temporary.close());

describe('the write-ahead log', () => {
  it('is left by a mark as it is, however long, and brought into the database by a child', async () => {
    // An import that could not do it itself, since somebody was reading.
    const importing = openSqlite();
    importing.pragma('wal_autocheckpoint = 0');
    const inLog = () => (importing.pragma('wal_checkpoint(NOOP)') as { log: number; checkpointed: number }[])[0];
    await database().work.count();
    const insert = importing.prepare('INSERT INTO "Work" ("slug") VALUES (?)');
    importing.transaction(() => {
      for (let id = 0; id < 3000; id += 1) insert.run(`${id} ${'x'.repeat(2000)}`);
    })();
    await database().work.create({ data: { slug: 'mark' } });
    const before = inLog();
    expect(before?.log).toBeGreaterThan(1000);
    expect(before?.checkpointed).toBe(0);
    expect(await truncateWal()).toBe(true);
    expect(inLog()?.checkpointed).toBe(before?.log);
    expect(await database().work.count()).toBe(3001);
    importing.close();
    expect(existsSync(`${databaseFile(temporary.url)}-wal`)).toBe(true);
  });
});
