import { readMigrationState } from '@/server/repositories/health';
import { log } from '@/server/runtime/log';

export type Health =
  | { readonly status: 'ok'; readonly database: 'answers'; readonly migrations: Migrations }
  | { readonly status: 'behind'; readonly database: 'answers'; readonly migrations: Migrations }
  | { readonly status: 'down'; readonly database: 'silent'; readonly reason: string };

interface Migrations {
  readonly applied: readonly string[];
  readonly pending: readonly string[];
}

/** A database that does not answer is a finding here, not an error. */
export async function reportHealth(): Promise<Health> {
  try {
    const migrations = await readMigrationState();
    const status = migrations.pending.length ? 'behind' : 'ok';
    return { status, database: 'answers', migrations };
  } catch (error) {
    log.error({ err: error }, 'The database does not answer');
    return { status: 'down', database: 'silent', reason: 'The database does not answer; the server log says why.' };
  }
}
