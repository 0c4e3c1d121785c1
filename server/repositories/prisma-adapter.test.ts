import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ColumnTypeEnum, DriverAdapterError, type ArgScalarType, type SqlDriverAdapter } from '@prisma/driver-adapter-utils';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PrismaSqlite } from './prisma-adapter';

let folder: string;
let adapter: SqlDriverAdapter;

const query = (sql: string, ...args: [unknown, ArgScalarType][]) => ({
  sql, args: args.map(([value]) => value), argTypes: args.map(([, scalarType]) => ({ scalarType, arity: 'scalar' as const })),
});

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'taiyaku-adapter-'));
  adapter = await new PrismaSqlite(join(folder, 'a.db'), { timeout: 0 }).connect();
  await adapter.executeScript(`
    CREATE TABLE "one" ("id" INTEGER NOT NULL PRIMARY KEY, "text" TEXT NOT NULL, "large" BIGINT, "part" REAL, "yes" BOOLEAN, "at" DATETIME, "bytes" BLOB);
    CREATE UNIQUE INDEX "one_text" ON "one"("text");
    CREATE TABLE "two" ("one" INTEGER NOT NULL REFERENCES "one"("id"));
  `);
});
afterEach(async () => {
  await adapter.dispose();
  rmSync(folder, { recursive: true, force: true });
});

const causeOf = (task: Promise<unknown>) => task.then(() => null, (error: unknown) => (error instanceof DriverAdapterError ? error.cause : error));

describe('values', () => {
  it('go there and back in the types of their columns', async () => {
    const insert = query(
      'INSERT INTO "one" VALUES (?, ?, ?, ?, ?, ?, ?)',
      [1, 'int'], ['言葉', 'string'], ['9007199254740993', 'bigint'], ['0.5', 'float'], [true, 'boolean'], ['2026-12-01T00:00:00.000Z', 'datetime'], ['AQI=', 'bytes'],
    );
    expect(await adapter.executeRaw(insert)).toBe(1);
    const { columnNames, columnTypes, rows } = await adapter.queryRaw(query('SELECT * FROM "one"'));
    expect(columnNames).toEqual(['id', 'text', 'large', 'part', 'yes', 'at', 'bytes']);
    const { Int32, Text, Int64, Double, Boolean, DateTime, Bytes } = ColumnTypeEnum;
    expect(columnTypes).toEqual([Int32, Text, Int64, Double, Boolean, DateTime, Bytes]);
    expect(rows).toEqual([[1, '言葉', '9007199254740993', 0.5, 1, '2026-12-01T00:00:00.000+00:00', new Uint8Array([1, 2])]]);
  });

  it('of columns that no table declares have the type of the first that is there', async () => {
    const { columnTypes, rows } = await adapter.queryRaw(query('SELECT NULL AS a, 1 AS b, \'x\' AS c UNION ALL SELECT 1.5, 2, \'y\''));
    expect(columnTypes).toEqual([ColumnTypeEnum.UnknownNumber, ColumnTypeEnum.Int64, ColumnTypeEnum.Text]);
    expect(rows).toEqual([[null, 1, 'x'], [1.5, 2, 'y']]);
  });
});

describe('errors', () => {
  const insert = (text: string | null) => adapter.executeRaw(query('INSERT INTO "one" ("text") VALUES (?)', [text, 'string']));

  it('are said in Prisma’s terms, with SQLite’s number', async () => {
    await insert('a');
    await adapter.executeScript('PRAGMA foreign_keys = ON');
    expect(await causeOf(insert('a'))).toMatchObject({ kind: 'UniqueConstraintViolation', constraint: { fields: ['text'] }, table: 'one', originalCode: '2067' });
    expect(await causeOf(insert(null))).toMatchObject({ kind: 'NullConstraintViolation', constraint: { fields: ['text'] } });
    expect(await causeOf(adapter.executeRaw(query('INSERT INTO "two" VALUES (7)')))).toMatchObject({ kind: 'ForeignKeyConstraintViolation' });
    expect(await causeOf(adapter.queryRaw(query('SELECT * FROM "none"')))).toMatchObject({ kind: 'TableDoesNotExist', table: 'none' });
    expect(await causeOf(adapter.queryRaw(query('SELECT "a"."none" FROM "one" AS "a"')))).toMatchObject({ kind: 'ColumnNotFound', column: 'a.none' });
    expect(await causeOf(adapter.executeRaw(query('INSERT INTO "one" ("none") VALUES (1)')))).toMatchObject({ kind: 'ColumnNotFound', column: 'none' });
    expect(await causeOf(adapter.queryRaw(query('SELEC')))).toMatchObject({ kind: 'sqlite', extendedCode: 1 });
  });

  it('tell where another writer holds the database', async () => {
    const other = await new PrismaSqlite(join(folder, 'a.db'), { timeout: 0 }).connect();
    await other.executeScript('BEGIN IMMEDIATE');
    expect(await causeOf(insert('a'))).toMatchObject({ kind: 'SocketTimeout' });
    await other.dispose();
  });
});

describe('transactions', () => {
  it('of one connection wait for each other', async () => {
    const first = await adapter.startTransaction();
    const order: string[] = [];
    const second = adapter.startTransaction('SERIALIZABLE').then((transaction) => (order.push('second'), transaction));
    await first.executeRaw(query('INSERT INTO "one" ("text") VALUES (\'a\')'));
    order.push('first');
    await first.executeRaw(query('COMMIT'));
    await first.commit();
    const then = await second;
    await then.executeRaw(query('INSERT INTO "one" ("text") VALUES (\'b\')'));
    await then.executeRaw(query('ROLLBACK'));
    await then.rollback();
    expect(order).toEqual(['first', 'second']);
    expect((await adapter.queryRaw(query('SELECT "text" FROM "one"'))).rows).toEqual([['a']]);
  });

  it('that cannot begin let the next one in, and other levels are refused', async () => {
    await adapter.executeScript('BEGIN');
    expect(await causeOf(adapter.startTransaction())).toMatchObject({ kind: 'sqlite' });
    await adapter.executeScript('ROLLBACK');
    await (await adapter.startTransaction()).rollback();
    expect(await causeOf(adapter.startTransaction('SNAPSHOT'))).toMatchObject({ kind: 'InvalidIsolationLevel' });
  });
});
