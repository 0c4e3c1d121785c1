import 'server-only';
import { mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import type { SqlDriverAdapter } from '@prisma/driver-adapter-utils';
import Sqlite from 'better-sqlite3';
import { PrismaClient } from '@/generated/prisma/client';
import { env } from '@/server/runtime/env';

/** How long, in milliseconds, a statement waits for another writer. */
const busyTimeout = 10_000;
const pragmas = [
  'journal_mode = WAL',
  'synchronous = NORMAL',
  'foreign_keys = ON',
  `busy_timeout = ${busyTimeout}`,
];

/** The adapter, with our pragmas on each connection it opens. */
class TaiyakuSqlite extends PrismaBetterSqlite3 {
  override async connect(): Promise<SqlDriverAdapter> {
    const connection = await super.connect();
    for (const pragma of pragmas) await connection.executeScript(`PRAGMA ${pragma}`);
    return connection;
  }
}

/**
 * The file behind `file:` addresses, absolute; its folder is made. Relative to the
 * project's root. (Without the remark to the bundler it would take the whole project for data.)
 */
export function databaseFile(url: string = databaseUrl()): string {
  const file = resolve(/* turbopackIgnore: true */ process.cwd(), url.replace(/^file:/, ''));
  mkdirSync(dirname(file), { recursive: true });
  return file;
}

/** For Prisma's migration engine, which opens its own connections. */
export function databaseAdapter(url: string = databaseUrl()): PrismaBetterSqlite3 {
  return new TaiyakuSqlite({ url: `file:${databaseFile(url)}`, timeout: busyTimeout });
}

/**
 * A plain better-sqlite3 connection with the same pragmas, for bulk writes by
 * prepared statements. The caller closes it.
 */
export function openSqlite(url: string = databaseUrl()): Sqlite.Database {
  const sqlite = new Sqlite(databaseFile(url), { timeout: busyTimeout });
  for (const pragma of pragmas) sqlite.pragma(pragma);
  return sqlite;
}

interface Connection {
  readonly url: string;
  readonly client: PrismaClient;
}

// On the global object, because the development server loads this module anew after each change.
const shared = globalThis as { taiyakuDatabase?: Connection; taiyakuDatabaseUrl?: string };

export function databaseUrl(): string {
  return shared.taiyakuDatabaseUrl ?? env().DATABASE_URL;
}

/** The Prisma client of this process; opened at the first call. */
export function database(): PrismaClient {
  shared.taiyakuDatabase ??= {
    url: databaseUrl(),
    client: new PrismaClient({ adapter: databaseAdapter() }),
  };
  return shared.taiyakuDatabase.client;
}

export async function closeDatabase(): Promise<void> {
  const open = shared.taiyakuDatabase;
  shared.taiyakuDatabase = undefined;
  await open?.client.$disconnect();
}

/** Points `database()` and `openSqlite()` at another file from now on; null returns to the environment's. */
export async function pointDatabaseAt(url: string | null): Promise<void> {
  await closeDatabase();
  shared.taiyakuDatabaseUrl = url ?? undefined;
}
