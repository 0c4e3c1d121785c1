import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSqlite } from './database';
import { DatabaseBusy, retryWhileBusy } from './retry-while-busy';
import { preparedRead } from './prepared-read';
import { createProfile, findProfile } from './profiles';
import { temporaryDatabase, type TemporaryDatabase } from './testing/temporary-database';
import { readMigrationState } from './health';

const isBusy = (error: unknown) => error instanceof Error && error.message === 'busy';

/** A clock that only the pauses move. */
function patience(maxWait: number) {
  let time = 0;
  const pauses: number[] = [];
  return { pauses, maxWait, now: () => time, pause: async (milliseconds: number) => void (time += milliseconds, pauses.push(milliseconds)) };
}

describe('patiently', () => {
  it('tries again until the task can be done, at growing distances', async () => {
    const each = patience(10_000);
    let tries = 0;
    const done = await retryWhileBusy(() => {
      if ((tries += 1) < 8) throw new Error('busy');
      return 'written';
    }, isBusy, each);
    expect([done, each.pauses]).toEqual(['written', [5, 10, 20, 40, 80, 100, 100]]);
  });

  it('gives up after as long as was said', async () => {
    const each = patience(200);
    await expect(retryWhileBusy(() => { throw new Error('busy'); }, isBusy, each)).rejects.toThrow(DatabaseBusy);
    expect(each.pauses).toEqual([5, 10, 20, 40, 80, 100]);
  });

  it('does not try again what failed for another reason', async () => {
    const each = patience(200);
    await expect(retryWhileBusy(() => { throw new Error('broken'); }, isBusy, each)).rejects.toThrow('broken');
    expect(each.pauses).toEqual([]);
  });
});

describe('while an import writes', () => {
  let temporary: TemporaryDatabase;
  beforeAll(async () => {
    temporary = await temporaryDatabase();
    await readMigrationState();
  });
  afterAll(() => temporary.close());

  it('a mark waits for it, and readers and the event loop do not wait for the mark', async () => {
    const order: string[] = [];
    const importing = openSqlite();
    importing.exec('BEGIN IMMEDIATE');
    importing.prepare('INSERT INTO "Publication" ("id", "version", "changedAt") VALUES (1, 1, 0)').run();

    const mark = createProfile('one', 'start', new Date('2026-11-30T00:00:00Z')).then(() => order.push('mark'));
    // Each read, by either connection, is answered while the lock is held; so is each turn of the event loop.
    for (let turn = 0; turn < 25; turn += 1) {
      await new Promise(setImmediate);
      expect(await findProfile('one')).toBeNull();
      expect(preparedRead('SELECT "version" FROM "Publication"')).toBeUndefined();
      order.push('reader');
    }
    expect(order).toEqual(Array<string>(25).fill('reader'));

    importing.exec('COMMIT');
    importing.close();
    order.push('import');
    await mark;
    expect(order.slice(-2)).toEqual(['import', 'mark']);
    expect(preparedRead('SELECT "version" FROM "Publication"')).toEqual({ version: 1 });
  });
});
