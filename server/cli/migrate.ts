/**
 * The maintainer's command for the database schema.
 *   npm run migrate                      copies the database, applies prisma/migrations to it, and makes editions findable that no index has yet
 *   npm run migrate -- copies            lists the copies from before earlier migrations
 *   npm run migrate -- restore [FILE]    goes back to a copy, the newest one where none is named
 *   npm run migrate -- make NAME         writes the migration that leads to prisma/schema.prisma
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { databaseUrl } from '@/server/repositories/database';
import { databaseFile } from '@/server/repositories/database-file';
import { listCopies, RestoreRefused, restoreCopy } from '@/server/repositories/migration-copies';
import { applyMigrations, MigrationRefused } from '@/server/repositories/migrations';
import { schemaDifference } from '@/server/repositories/schema-difference';
import { indexMissing } from '@/server/repositories/search/index-editions';
import { env } from '@/server/runtime/env';
import { parsedOrNull } from './arguments';

const usage = 'Usage: npm run migrate [-- copies | restore [FILE] | make NAME], NAME of a-z, 0-9 and _';

async function apply(): Promise<void> {
  const { names, copy } = await applyMigrations(databaseUrl());
  const indexed = indexMissing();
  if (indexed > 0) console.log(`Editions taken into the search index: ${indexed}.`);
  if (copy !== null) console.log(`A copy from before is in ${copy}.`);
  console.log(names.length ? `Applied ${names.join(', ')}.` : 'The database is up to date.');
}

function copies(): void {
  const found = listCopies(databaseFile(databaseUrl()));
  if (found.length === 0) return console.log('There are no copies.');
  for (const { file, bytes, madeAt } of found) console.log(`${madeAt.toISOString()}  ${(bytes / 1e6).toFixed(1)} MB  ${file}`);
}

function restore(name: string | undefined): void {
  const file = databaseFile(databaseUrl());
  const copy = name === undefined ? listCopies(file)[0]?.file : resolve(env().INIT_CWD ?? process.cwd(), name);
  if (copy === undefined) throw new RestoreRefused('There are no copies to go back to.');
  const aside = restoreCopy(file, copy, new Date());
  console.log(`${file} is now ${copy}.${aside === null ? '' : ` What was there is in ${aside}.`}`);
  console.log('Start the version of the program that belongs to it: a newer one migrates it again.');
}

async function make(name: string): Promise<void> {
  const scratch = await mkdtemp(join(tmpdir(), 'taiyaku-migrate-'));
  try {
    const url = `file:${join(scratch, 'scratch.db')}`;
    await applyMigrations(url);
    const sql = await schemaDifference(url);
    if (!sql) return console.log('The migrations already lead to prisma/schema.prisma.');
    const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
    const folder = join('prisma/migrations', `${stamp}_${name}`);
    await mkdir(folder);
    await writeFile(join(folder, 'migration.sql'), sql);
    console.log(`Wrote ${folder}/migration.sql. Read it before you commit it.`);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

async function run(args: readonly string[]): Promise<void> {
  const [command, name, ...rest] = parsedOrNull(() => parseArgs({ args: [...args], allowPositionals: true, options: {} }))?.positionals ?? ['?'];
  if (command === undefined) return apply();
  if (command === 'copies' && name === undefined) return copies();
  if (command === 'restore' && rest.length === 0) return restore(name);
  if (command === 'make' && name && /^[a-z0-9_]+$/.test(name) && rest.length === 0) return make(name);
  console.error(usage);
  process.exitCode = 1;
}

try {
  await run(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof MigrationRefused || error instanceof RestoreRefused)) throw error;
  // For the person at the terminal; where it was thrown says nothing.
  console.error(error.message);
  process.exitCode = 1;
}
