import 'server-only';
import { database, databaseUrl } from './database';
import { databaseFile, fileState, type FileState } from './database-file';
import { readIntegrity, type Integrity } from './integrity';
import { migrationNames } from './migration-files';

export interface MigrationState {
  readonly applied: readonly string[];
  /** In prisma/migrations, and not applied to the database. */
  readonly pending: readonly string[];
  /** Applied, and not in prisma/migrations: by a newer version of the program. */
  readonly unknown: readonly string[];
}

interface MigrationRow {
  migration_name: string;
}

/** Asks the database; throws where it does not answer. */
export async function readMigrationState(): Promise<MigrationState> {
  const rows = await database().$queryRaw<MigrationRow[]>`
    SELECT "migration_name" FROM "_prisma_migrations"
    WHERE "finished_at" IS NOT NULL AND "rolled_back_at" IS NULL ORDER BY "migration_name"`;
  const applied = rows.map((row) => row.migration_name);
  const known = await migrationNames();
  return { applied, pending: known.filter((name) => !applied.includes(name)), unknown: applied.filter((name) => !known.includes(name)) };
}

/** Whether the file that this process has open is still the one of that name. */
export function readFileState(): FileState {
  return fileState();
}

/** What is known of the file's pages, or what a check that is under way finds within `patience` milliseconds; null for nothing yet. */
export function readFileIntegrity(patience: number): Promise<Integrity | null> {
  return readIntegrity(databaseFile(databaseUrl()), patience);
}
