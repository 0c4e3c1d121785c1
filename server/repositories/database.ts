import 'server-only';
import { DriverAdapterError, type SqlDriverAdapter } from '@prisma/driver-adapter-utils';
import { PrismaClient } from '@/generated/prisma/client';
import { env } from '@/server/runtime/env';
import { databaseFile, forgetOpened, rememberOpened } from './database-file';
import { noteDamage } from './integrity';
import { retryWhileBusy } from './retry-while-busy';
import { PrismaSqlite } from './prisma-adapter';
import { Sqlite } from './sqlite';

/** How long, in milliseconds, the command line waits for another writer; and a request, without keeping others waiting. */
const busyTimeout = 10_000;
/** A read waits for a writer only while SQLite puts its log in order after a crash. It keeps the process waiting, so not long. */
const readTimeout = 50;
const pragmas = ['journal_mode = WAL', 'synchronous = NORMAL', 'foreign_keys = ON'];

const isBusy = (error: unknown) => error instanceof DriverAdapterError && error.cause.kind === 'SocketTimeout';

/**
 * The adapter of the process that serves. SQLite's own wait for another writer would stop every reader, so there
 * is none: a statement that finds the database taken is tried again. docs/decisions/sqlite.md
 */
class PatientSqlite extends PrismaSqlite {
  constructor(file: string) {
    super(file, { timeout: 0, mustExist: true });
  }

  override async connect(): Promise<SqlDriverAdapter> {
    const connection = await super.connect();
    const patient = <T>(task: () => Promise<T>) => retryWhileBusy(async () => {
      try {
        return await task();
      } catch (error) {
        if (error instanceof DriverAdapterError) noteDamage(this.file, Number(error.cause.originalCode), error.cause.originalMessage ?? error.message);
        throw error;
      }
    }, isBusy, { maxWait: busyTimeout });
    const { queryRaw, executeRaw } = connection;
    connection.queryRaw = (query) => patient(() => queryRaw.call(connection, query));
    connection.executeRaw = (query) => patient(() => executeRaw.call(connection, query));
    // To bring a long log into the database would keep everyone waiting for one mark: a child does that (checkpoint.ts).
    for (const pragma of [...pragmas, 'wal_autocheckpoint = 0']) await patient(() => connection.executeScript(`PRAGMA ${pragma}`));
    await connection.queryRaw({ sql: 'SELECT count(*) FROM sqlite_schema', args: [], argTypes: [] });
    rememberOpened(this.file);
    return connection;
  }
}

/** For Prisma's migration engine, which opens its own connections. */
export function databaseAdapter(url: string): PrismaSqlite {
  return new PrismaSqlite(databaseFile(url), { timeout: busyTimeout });
}

/**
 * A plain connection for the command line: bulk writes by prepared statements. It waits for
 * other writers. The caller closes it.
 */
export function openSqlite(url: string = databaseUrl()): Sqlite {
  const sqlite = new Sqlite(databaseFile(url), { timeout: busyTimeout });
  for (const pragma of pragmas) sqlite.pragma(pragma);
  return sqlite;
}

/** A plain connection that stays open and only reads, for the process that serves. It makes no file where there is none. */
export function openReader(url: string): Sqlite {
  const file = databaseFile(url);
  const sqlite = new Sqlite(file, { timeout: readTimeout, mustExist: true });
  try {
    sqlite.pragma('query_only = ON');
    sqlite.prepare('SELECT count(*) FROM sqlite_schema').get();
    rememberOpened(file);
    return sqlite;
  } catch (error) {
    sqlite.close();
    throw error;
  }
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
    client: new PrismaClient({ adapter: new PatientSqlite(databaseFile(databaseUrl())) }),
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
  forgetOpened();
  shared.taiyakuDatabaseUrl = url ?? undefined;
}
