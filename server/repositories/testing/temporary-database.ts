/**
 * A database of a test's own: a fresh SQLite file with every migration applied.
 * Until `close()`, `database()` and `openSqlite()` of this process point at it.
 *
 *   let temporary: TemporaryDatabase;
 *   beforeEach(async () => { temporary = await temporaryDatabase(); });
 *   afterEach(() => temporary.close());
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pointDatabaseAt } from '../database';
import { applyMigrations } from '../migrations';

export interface TemporaryDatabase {
  /** As in DATABASE_URL. */
  readonly url: string;
  close(): Promise<void>;
}

export async function temporaryDatabase(): Promise<TemporaryDatabase> {
  const folder = await mkdtemp(join(tmpdir(), 'taiyaku-database-'));
  const url = `file:${join(folder, 'test.db')}`;
  await applyMigrations(url);
  await pointDatabaseAt(url);
  return {
    url,
    async close() {
      await pointDatabaseAt(null);
      await rm(folder, { recursive: true, force: true });
    },
  };
}
