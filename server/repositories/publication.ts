import 'server-only';
import { storedInstant } from './prisma-values';
import { preparedRead } from './prepared-read';
import type { Sqlite } from './sqlite';

/**
 * What is published now, as one short word that differs after every import that
 * changed anything, and between databases. Asked for at each request.
 */
export function publicationMark(): string {
  const row = preparedRead<{ version: number; changedAt: string | number }>('SELECT "version", "changedAt" FROM "Publication" WHERE "id" = 1');
  return row ? `${row.version}@${row.changedAt}` : 'nothing';
}

/** Says that something published has changed: running servers make their pages anew. In the transaction of the change. */
export function bumpVersion(sqlite: Sqlite, now: Date): void {
  sqlite.prepare(
    'INSERT INTO "Publication" ("id", "version", "changedAt") VALUES (1, 1, ?) ON CONFLICT ("id") DO UPDATE SET "version" = "version" + 1, "changedAt" = excluded."changedAt"',
  ).run(storedInstant(now));
}
