import 'server-only';
import { execFile } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { databaseUrl } from './database';
import { databaseFile, fileState } from './database-file';

/** Bytes of the log from which on it is brought into the database: what SQLite takes by itself elsewhere. */
const largeLog = 4_000_000;

const program = join(/* turbopackIgnore: true */ process.cwd(), 'server/repositories/run-checkpoint.mjs');

/** Keeps the write-ahead log short, in a child process: the connections of the one that serves leave that to it. Whether there was anything to do. */
export async function truncateWal(): Promise<boolean> {
  const file = databaseFile(databaseUrl());
  const size = statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0;
  if (size < largeLog || fileState().kind !== 'there') return false;
  await promisify(execFile)(process.execPath, [program, file]);
  return true;
}
