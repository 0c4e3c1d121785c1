import 'server-only';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

export const migrationsFolder = join(/* turbopackIgnore: true */ process.cwd(), 'prisma', 'migrations');

/** The migrations of this version of the program, in the order in which they are applied. */
export async function migrationNames(): Promise<string[]> {
  const entries = await readdir(migrationsFolder, { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name).sort();
}

export interface Migration {
  readonly name: string;
  readonly sql: string;
}

export async function readMigrations(): Promise<Migration[]> {
  const names = await migrationNames();
  return Promise.all(names.map(async (name) => ({ name, sql: await readFile(join(migrationsFolder, name, 'migration.sql'), 'utf8') })));
}
