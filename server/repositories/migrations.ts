import 'server-only';
import { createHash, randomUUID } from 'node:crypto';
import { openSqlite } from './database';
import { databaseFile, keepPrivate } from './database-file';
import { copyBefore } from './migration-copies';
import { readMigrations, type Migration } from './migration-files';
import type { Sqlite } from './sqlite';

/** Thrown where a database cannot be brought up to date, with what to do. The database is as it was. */
export class MigrationRefused extends Error {
  override readonly name = 'MigrationRefused';
}

export interface Applied {
  readonly names: readonly string[];
  /** The copy of the database that was made before; null where it was empty or there was nothing to do. */
  readonly copy: string | null;
}

interface Row {
  readonly name: string;
  readonly finished: string | number | null;
}

/** As `prisma migrate` makes it, so that Prisma's own tools can read it. */
const table = `
  CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
    "id" TEXT PRIMARY KEY NOT NULL, "checksum" TEXT NOT NULL, "finished_at" DATETIME, "migration_name" TEXT NOT NULL, "logs" TEXT,
    "rolled_back_at" DATETIME, "started_at" DATETIME NOT NULL DEFAULT current_timestamp, "applied_steps_count" INTEGER UNSIGNED NOT NULL DEFAULT 0
  )`;

/**
 * Applies what is not applied yet, each migration in one transaction with the row that says so: where one fails,
 * nothing of it is left, and those before it stay. Before the first a copy of the database is made.
 * @param migrations of this version of the program, where a test does not bring its own
 */
export async function applyMigrations(url: string, migrations?: readonly Migration[]): Promise<Applied> {
  const all = migrations ?? (await readMigrations());
  const file = databaseFile(url);
  keepPrivate(file);
  const sqlite = openSqlite(url);
  try {
    const rows = readRows(sqlite);
    refuseUnknown(rows, all);
    refuseUnfinished(rows);
    const applied = new Set(rows.map(({ name }) => name));
    const pending = all.filter(({ name }) => !applied.has(name));
    const [first] = pending;
    if (!first) return { names: [], copy: null };
    const copy = rows.length === 0 ? null : await copyBefore(sqlite, file, first.name);
    // Tables that others refer to are made anew: as SQLite advises, references are checked at the end of each.
    sqlite.pragma('foreign_keys = OFF');
    for (const migration of pending) apply(sqlite, migration, copy);
    return { names: pending.map(({ name }) => name), copy };
  } finally {
    sqlite.close();
  }
}

function readRows(sqlite: Sqlite): Row[] {
  const isThere = sqlite.prepare(`SELECT 1 FROM sqlite_schema WHERE "name" = '_prisma_migrations'`).get();
  if (!isThere) return [];
  return sqlite.prepare<[], Row>(
    'SELECT "migration_name" AS "name", "finished_at" AS "finished" FROM "_prisma_migrations" WHERE "rolled_back_at" IS NULL ORDER BY "started_at"',
  ).all();
}

function refuseUnknown(rows: readonly Row[], all: readonly Migration[]): void {
  const unknown = rows.map(({ name }) => name).filter((name) => all.every((migration) => migration.name !== name));
  if (unknown.length === 0) return;
  throw new MigrationRefused(
    `A newer version of the program has changed this database: this one does not know ${unknown.join(', ')}. ` +
      'Nothing was done. Run the newer version, or go back to the copy that was made before: npm run migrate -- copies',
  );
}

/** Left by versions that did not migrate in one transaction. */
function refuseUnfinished(rows: readonly Row[]): void {
  const unfinished = rows.filter(({ finished }) => finished === null).map(({ name }) => name);
  if (unfinished.length === 0) return;
  throw new MigrationRefused(
    `An earlier version of the program stopped in the middle of ${unfinished.join(', ')}, so nobody knows what state the tables are in. ` +
      'Nothing was done. Go back to a copy of the database: npm run migrate -- restore FILE',
  );
}

function apply(sqlite: Sqlite, { name, sql }: Migration, copy: string | null): void {
  const started = Date.now();
  try {
    sqlite.transaction(() => {
      sqlite.exec(table);
      // Another process may have been quicker.
      if (sqlite.prepare('SELECT 1 FROM "_prisma_migrations" WHERE "migration_name" = ? AND "finished_at" IS NOT NULL').get(name)) return;
      sqlite.exec(sql);
      const broken = sqlite.pragma('foreign_key_check') as { table: string; parent: string }[];
      if (broken[0]) throw new Error(`${broken.length} rows refer to nothing: the first in ${broken[0].table}, to ${broken[0].parent}`);
      sqlite.prepare(`
        INSERT INTO "_prisma_migrations" ("id", "checksum", "migration_name", "started_at", "finished_at", "applied_steps_count")
        VALUES (?, ?, ?, ?, ?, 1)`).run(randomUUID(), createHash('sha256').update(sql).digest('hex'), name, started, Date.now());
    }).immediate();
  } catch (error) {
    const before = copy === null ? '' : ` A copy from before is in ${copy}.`;
    throw new MigrationRefused(`${name} failed, and nothing of it was kept: ${error instanceof Error ? error.message : String(error)}.${before}`, { cause: error });
  }
}
