import { readFileIntegrity, readFileState, readMigrationState, type MigrationState } from '@/server/repositories/health';
import { log } from '@/server/runtime/log';

export type Health =
  | { readonly status: 'ok'; readonly database: 'answers'; readonly migrations: MigrationState; readonly checkedAt: string | null }
  /** `behind`: migrations are pending; `newer`: a newer version of the program has changed the database. */
  | { readonly status: 'behind' | 'newer'; readonly database: 'answers'; readonly migrations: MigrationState; readonly reason: string }
  | { readonly status: 'down'; readonly database: 'silent' | 'missing' | 'replaced' | 'damaged'; readonly reason: string };

/** Milliseconds that a request waits for a running check of the file; then it reports the result of the last one. */
const patience = 2_000;

const reasons = {
  missing: 'The file of the database was removed while the server runs. Nothing is written any more; the server log says which.',
  replaced: 'The file of the database was replaced while the server runs. Nothing is written any more; restart the server to use the new one.',
  damaged: 'The file of the database is damaged. Nothing is written any more; the server log says how. Restore a backup.',
  silent: 'The database does not answer; the server log says why.',
  behind: 'Migrations are pending: npm run migrate.',
  newer: 'A newer version of the program has changed the database. Run that version.',
} as const;

/** The last state logged: a monitor that polls every second must not fill the log. */
let said = '';

function down(database: keyof typeof reasons & ('missing' | 'replaced' | 'damaged'), more: object): Health {
  const now = JSON.stringify({ database, ...more });
  if (now !== said) log.fatal({ database, ...more }, reasons[database]);
  said = now;
  return { status: 'down', database, reason: reasons[database] };
}

/** Looks at the file that is there, at its pages, and at what it answers. What is wrong with the database is a finding here, not an error. */
export async function reportHealth(): Promise<Health> {
  try {
    // Opens the database, where nobody has asked for anything yet.
    const migrations = await readMigrationState();
    const file = readFileState();
    if (file.kind !== 'there') return down(file.kind, { file: file.file });
    const integrity = await readFileIntegrity(patience);
    if (integrity && integrity.damage.length > 0) return down('damaged', { damage: integrity.damage });
    said = '';
    if (migrations.unknown.length > 0) return { status: 'newer', database: 'answers', migrations, reason: reasons.newer };
    if (migrations.pending.length > 0) return { status: 'behind', database: 'answers', migrations, reason: reasons.behind };
    return { status: 'ok', database: 'answers', migrations, checkedAt: integrity?.checkedAt.toISOString() ?? null };
  } catch (error) {
    log.error({ err: error }, 'The database does not answer');
    return { status: 'down', database: 'silent', reason: reasons.silent };
  }
}
