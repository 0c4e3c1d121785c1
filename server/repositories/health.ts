import 'server-only';
import { database } from './database';
import { migrationNames } from './migration-files';

export interface MigrationState {
  readonly applied: readonly string[];
  /** In prisma/migrations, and not applied to the database. */
  readonly pending: readonly string[];
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
  return { applied, pending: known.filter((name) => !applied.includes(name)) };
}
