/**
 * The maintainer's command for the database schema.
 *   npm run migrate                 applies prisma/migrations to the database, and makes editions findable that no index has yet
 *   npm run migrate -- make NAME    writes the migration that leads to prisma/schema.prisma
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { databaseUrl } from '@/server/repositories/database';
import { applyMigrations, schemaDifference } from '@/server/repositories/migrations';
import { indexMissing } from '@/server/repositories/search/index-editions';

const usage = 'Usage: npm run migrate [-- make NAME], NAME of a-z, 0-9 and _';

async function apply(): Promise<void> {
  const names = await applyMigrations(databaseUrl());
  const indexed = indexMissing();
  if (indexed > 0) console.log(`Editions taken into the search index: ${indexed}.`);
  console.log(names.length ? `Applied ${names.join(', ')}.` : 'The database is up to date.');
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

const [command, name, ...rest] = process.argv.slice(2);
if (command === undefined) await apply();
else if (command === 'make' && name && /^[a-z0-9_]+$/.test(name) && !rest.length) await make(name);
else {
  console.error(usage);
  process.exitCode = 1;
}
