import 'server-only';
import { databaseUrl } from './database';
import { assertThere, databaseFile, DatabaseGone } from './database-file';
import { assertSound, DatabaseDamaged } from './integrity';
import { DatabaseBusy } from './retry-while-busy';

/** Why nothing can be written: `busy` passes by itself, the others need the operator. */
export type WriteRefusal = 'busy' | 'gone' | 'damaged';

/**
 * Wraps every write of the serving process. If it resolves, the database file existed before and after, so the client may
 * be told that the write succeeded. Otherwise it throws an error that `writeRefusal` recognises.
 */
export async function guardedWrite<T>(task: () => Promise<T>): Promise<T> {
  assertThere();
  assertSound(databaseFile(databaseUrl()));
  const done = await task();
  // Removed or replaced meanwhile, it may not hold what was written; sent again, the same change does no harm.
  assertThere();
  return done;
}

/** The reason, if an error, or what caused it, is a refusal to write; else null. */
export function writeRefusal(error: unknown): WriteRefusal | null {
  if (error instanceof DatabaseBusy) return 'busy';
  if (error instanceof DatabaseGone) return 'gone';
  if (error instanceof DatabaseDamaged) return 'damaged';
  return error instanceof Error && error.cause !== undefined ? writeRefusal(error.cause) : null;
}
