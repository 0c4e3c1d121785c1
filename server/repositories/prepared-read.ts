import 'server-only';
import { databaseUrl, openReader } from './database';
import type { Sqlite, Statement } from './sqlite';

interface Connection {
  readonly url: string;
  readonly sqlite: Sqlite;
  readonly statements: Map<string, Statement<unknown[], unknown>>;
}

let connection: Connection | undefined;

function open(url: string): Connection {
  connection?.sqlite.close();
  // Should the next not open, this one is gone all the same.
  connection = undefined;
  const sqlite = openReader(url);
  return { url, sqlite, statements: new Map() };
}

/** The first row of a query, or undefined. Prepared once, on a connection that stays open and only reads: it takes some microseconds. */
export function preparedRead<Row>(sql: string, ...values: readonly (string | number | null)[]): Row | undefined {
  const url = databaseUrl();
  if (connection?.url !== url) connection = open(url);
  let statement = connection.statements.get(sql);
  if (!statement) connection.statements.set(sql, statement = connection.sqlite.prepare<unknown[], unknown>(sql));
  return statement.get(...values) as Row | undefined;
}
