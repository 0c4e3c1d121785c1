import 'server-only';
import type Sqlite from 'better-sqlite3';
import { databaseUrl, openSqlite } from './database';

interface Reader {
  readonly url: string;
  readonly sqlite: Sqlite.Database;
  readonly statement: Sqlite.Statement<[], { version: number; changedAt: string | number }>;
}

let reader: Reader | undefined;

function open(url: string): Reader {
  reader?.sqlite.close();
  // Should the next not open, this one is gone all the same.
  reader = undefined;
  const sqlite = openSqlite(url);
  sqlite.pragma('query_only = ON');
  return {
    url,
    sqlite,
    statement: sqlite.prepare('SELECT "version", "changedAt" FROM "Publication" WHERE "id" = 1'),
  };
}

/**
 * What is published now, as one short word that differs after every import that
 * changed anything, and between databases. Asked for at each request, so it is
 * one prepared statement on a connection that stays open (some microseconds).
 */
export function publicationMark(): string {
  const url = databaseUrl();
  if (reader?.url !== url) reader = open(url);
  const row = reader.statement.get();
  return row ? `${row.version}@${row.changedAt}` : 'nothing';
}
