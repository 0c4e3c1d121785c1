import type Sqlite from 'better-sqlite3';

type Value = string | number | null;

/** A prepared INSERT; returns the new row's id. Names come from the code, never from a package. */
export function prepareInsert(sqlite: Sqlite.Database, table: string, ...columns: string[]): (...values: Value[]) => number {
  const names = columns.map((column) => `"${column}"`).join(', ');
  const statement = sqlite.prepare<Value[]>(`INSERT INTO "${table}" (${names}) VALUES (${columns.map(() => '?').join(', ')})`);
  return (...values) => Number(statement.run(...values).lastInsertRowid);
}

/** Dates as Prisma's adapter writes them. */
export function storedInstant(date: Date): string {
  return date.toISOString().replace('Z', '+00:00');
}
