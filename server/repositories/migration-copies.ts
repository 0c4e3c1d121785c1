import 'server-only';
import { chmodSync, copyFileSync, existsSync, fsyncSync, openSync, closeSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Sqlite } from './sqlite';
import { saysBusy, saysDamaged, sqliteCode } from './sqlite-errors.mjs';

/** A copy of the database from before it was migrated. */
export interface DatabaseCopy {
  readonly file: string;
  readonly bytes: number;
  readonly madeAt: Date;
}

/** Older ones are removed: each is as large as the database. */
const keptCopies = 3;
const mark = '.before-';

/**
 * Copies the database, page by page, to a file beside it that is named after the migration. Others may go on writing
 * meanwhile. The copy stands under its name only once it is whole.
 */
export async function copyBefore(sqlite: Sqlite, file: string, migration: string): Promise<string> {
  const copy = `${file}${mark}${migration}`;
  const unfinished = `${copy}.part`;
  rmSync(unfinished, { force: true });
  await sqlite.backup(unfinished);
  putInPlace(unfinished, copy);
  for (const { file: old } of listCopies(file).slice(keptCopies)) rmSync(old);
  return copy;
}

/** The newest first. */
export function listCopies(file: string): DatabaseCopy[] {
  return readdirSync(dirname(file))
    .filter((name) => name.startsWith(`${basename(file)}${mark}`) && !name.endsWith('.part'))
    .map((name) => {
      const { size, mtime } = statSync(join(dirname(file), name));
      return { file: join(dirname(file), name), bytes: size, madeAt: mtime };
    })
    .sort((one, other) => other.madeAt.getTime() - one.madeAt.getTime());
}

/** Thrown where a copy cannot take the database's place; nothing was changed then. */
export class RestoreRefused extends Error {
  override readonly name = 'RestoreRefused';
}

/**
 * Puts a copy in the place of the database; the copy stays. What is there now, damaged or not, is kept beside it.
 * Returns where; null where there was no database.
 */
export function restoreCopy(file: string, copy: string, now: Date): string | null {
  assertDatabase(copy);
  const isThere = existsSync(file);
  if (isThere) assertUnused(file);
  const unfinished = `${file}.restored.part`;
  copyFileSync(copy, unfinished);
  const aside = isThere ? `${file}.replaced-${now.toISOString().replace(/\D/g, '').slice(0, 14)}` : null;
  if (aside !== null) for (const companion of ['', '-wal', '-shm']) if (existsSync(file + companion)) renameSync(file + companion, aside + companion);
  putInPlace(unfinished, file);
  return aside;
}

function assertDatabase(copy: string): void {
  if (!existsSync(copy)) throw new RestoreRefused(`There is no file ${copy}. npm run migrate -- copies lists those that there are.`);
  const sqlite = new Sqlite(copy, { readOnly: true });
  try {
    const [found] = sqlite.pragma('quick_check(1)') as Record<string, string>[];
    const said = Object.values(found ?? {})[0];
    if (said !== 'ok') throw new Error(said);
  } catch (error) {
    throw new RestoreRefused(`${copy} is no whole database: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  } finally {
    sqlite.close();
  }
}

/** Leaving write-ahead logging needs exclusive access. A damaged file cannot be asked who else has it open. */
function assertUnused(file: string): void {
  const sqlite = new Sqlite(file, { timeout: 0 });
  try {
    sqlite.pragma('journal_mode = DELETE');
  } catch (error) {
    const code = sqliteCode(error);
    if (saysBusy(code)) throw new RestoreRefused(`${file} is in use. Stop the server first (systemctl stop taiyaku).`);
    if (!saysDamaged(code)) throw error;
  } finally {
    sqlite.close();
  }
}

/** Under its name only when it is on the disk. */
function putInPlace(unfinished: string, file: string): void {
  chmodSync(unfinished, 0o600);
  const handle = openSync(unfinished, 'r+');
  fsyncSync(handle);
  closeSync(handle);
  renameSync(unfinished, file);
}
