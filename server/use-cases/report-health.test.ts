import { randomUUID } from 'node:crypto';
import { closeSync, copyFileSync, openSync, renameSync, writeSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openSqlite, pointDatabaseAt } from '@/server/repositories/database';
import { type TemporaryDatabase, temporaryDatabase } from '@/server/repositories/testing/temporary-database';
import { log } from '@/server/runtime/log';
import { exchangeVersion } from '@/domain/study/known/exchange';
import { saveKnownWords } from './save-known-words';
import { reportHealth } from './report-health';

let temporary: TemporaryDatabase;

beforeEach(async () => {
  temporary = await temporaryDatabase();
});
afterEach(() => temporary.close());

describe('reportHealth', () => {
  it('names the applied migrations', async () => {
    const health = await reportHealth();
    expect(health).toMatchObject({ status: 'ok', database: 'answers', migrations: { pending: [] } });
    expect('migrations' in health && health.migrations.applied[0]).toMatch(/^\d{14}_init$/);
  });

  it('says which migrations are not applied yet', async () => {
    const sqlite = openSqlite();
    sqlite.exec('DELETE FROM "_prisma_migrations"');
    sqlite.close();
    expect(await reportHealth()).toMatchObject({ status: 'behind', migrations: { applied: [] } });
  });

  it('finds one that a newer version of the program has changed', async () => {
    const sqlite = openSqlite();
    sqlite.exec(`INSERT INTO "_prisma_migrations" ("id", "checksum", "migration_name", "finished_at") VALUES ('x', 'x', '29990101000000_later', 1)`);
    sqlite.close();
    expect(await reportHealth()).toMatchObject({ status: 'newer', migrations: { unknown: ['29990101000000_later'] } });
  });

  it('finds that the file was removed, or replaced, and says so in the log once', async () => {
    const said = vi.spyOn(log, 'fatal').mockImplementation(() => undefined);
    const file = temporary.url.slice('file:'.length);
    await vi.waitFor(async () => expect(await reportHealth()).toMatchObject({ status: 'ok', checkedAt: expect.stringMatching(/^\d{4}-/) }), { timeout: 60_000 });
    renameSync(file, `${file}.old`);
    for (let time = 0; time < 3; time += 1) expect(await reportHealth()).toMatchObject({ status: 'down', database: 'missing', reason: expect.stringContaining('removed') });
    expect(said).toHaveBeenCalledOnce();
    copyFileSync(`${file}.old`, file);
    expect(await reportHealth()).toMatchObject({ status: 'down', database: 'replaced' });
    expect(said).toHaveBeenCalledTimes(2);
    said.mockRestore();
  });

  it('finds damaged pages, and then nothing is written any more', async () => {
    const said = vi.spyOn(log, 'fatal').mockImplementation(() => undefined);
    vi.spyOn(log, 'error').mockImplementation(() => undefined);
    const file = temporary.url.slice('file:'.length);
    const sqlite = openSqlite();
    for (let id = 0; id < 2000; id += 1) sqlite.prepare('INSERT INTO "Work" ("slug") VALUES (?)').run(`work-${id}`);
    sqlite.pragma('wal_checkpoint(TRUNCATE)');
    const page = sqlite.prepare<[], number>(`SELECT "rootpage" FROM sqlite_schema WHERE "name" = 'Work'`).pluck().get() ?? 0;
    sqlite.close();
    expect(await reportHealth()).toMatchObject({ status: 'ok' });
    const handle = openSync(file, 'r+');
    writeSync(handle, Buffer.alloc(4096, 0xa5), 0, 4096, (page - 1) * 4096);
    closeSync(handle);
    // The check before has to be over for a while, so that one does not follow the other at once.
    await vi.waitFor(async () => expect(await reportHealth()).toMatchObject({ status: 'down', database: 'damaged' }), { timeout: 60_000, interval: 200 });
    expect(said).toHaveBeenCalledOnce();
    const refused = await saveKnownWords(null, { version: exchangeVersion, start: randomUUID(), changes: [
      { word: { lemma: '海', reading: null, partOfSpeech: 'noun' }, state: 'known', at: 1, id: randomUUID(), place: null },
    ], choices: [] });
    expect(refused).toEqual({ outcome: 'damaged' });
    vi.restoreAllMocks();
  }, 90_000);

  it('finds a database that does not answer', async () => {
    const said = vi.spyOn(log, 'error').mockImplementation(() => undefined);
    await pointDatabaseAt('file:/dev/null/no.db').catch(() => undefined);
    expect(await reportHealth()).toMatchObject({ status: 'down', database: 'silent' });
    expect(said).toHaveBeenCalled();
    said.mockRestore();
  });
});
