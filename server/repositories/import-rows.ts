import type { Sqlite } from './sqlite';

type Value = string | number | null;

/** A prepared INSERT; returns the new row's id. Names come from the code, never from a package. */
export function prepareInsert(sqlite: Sqlite, table: string, ...columns: string[]): (...values: Value[]) => number {
  const names = columns.map((column) => `"${column}"`).join(', ');
  const statement = sqlite.prepare<Value[]>(`INSERT INTO "${table}" (${names}) VALUES (${columns.map(() => '?').join(', ')})`);
  return (...values) => Number(statement.run(...values).lastInsertRowid);
}
