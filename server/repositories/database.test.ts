import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { database, openSqlite } from './database';
import { applyMigrations } from './migrations';
import { schemaDifference } from './schema-difference';
import { type TemporaryDatabase, temporaryDatabase } from './testing/temporary-database';

let temporary: TemporaryDatabase;

beforeAll(async () => {
  temporary = await temporaryDatabase();
});
afterAll(() => temporary.close());

describe('the database', () => {
  it('has every migration applied, once', async () => {
    expect(await applyMigrations(temporary.url)).toEqual({ names: [], copy: null });
  });

  it('is what prisma/schema.prisma says', async () => {
    expect(await schemaDifference(temporary.url)).toBe('');
  });

  it('enforces foreign keys for Prisma', async () => {
    const orphan = { editionId: 1, ordinal: 1, kind: 'body' };
    await expect(database().section.create({ data: orphan })).rejects.toThrow(/foreign key/i);
  });

  it('waits for another writer on the command line, and never inside of SQLite where it serves', async () => {
    const [prisma] = await database().$queryRawUnsafe<{ timeout: bigint }[]>('PRAGMA busy_timeout');
    expect(Number(prisma?.timeout)).toBe(0);
    const sqlite = openSqlite();
    expect(sqlite.pragma('journal_mode', { simple: true })).toBe('wal');
    expect(sqlite.pragma('foreign_keys', { simple: true })).toBe(1);
    expect(sqlite.pragma('busy_timeout', { simple: true })).toBe(10_000);
    sqlite.close();
  });

  it('shows rows of one connection to the other', async () => {
    const sqlite = openSqlite();
    sqlite.prepare('INSERT INTO "Work" ("slug") VALUES (?)').run('one');
    sqlite.close();
    expect(await database().work.findUnique({ where: { slug: 'one' } })).toMatchObject({ slug: 'one' });
  });
});
