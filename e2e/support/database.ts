import { Sqlite } from '../../server/repositories/sqlite';

/** Copies a database that may be in use. */
export async function copyDatabase(from: string, to: string): Promise<void> {
  const source = new Sqlite(from, { readOnly: true });
  await source.backup(to);
  source.close();
}

/** Writes into a database of a journey's own. */
export function changeDatabase(file: string, change: (database: Sqlite) => void): void {
  const database = new Sqlite(file);
  try {
    change(database);
  } finally {
    database.close();
  }
}

/** Holds the lock that a writer needs, as an import does; what comes back lets go of it. */
export function lockDatabase(file: string): () => void {
  const writer = new Sqlite(file);
  writer.exec('BEGIN IMMEDIATE');
  return () => {
    writer.exec('COMMIT');
    writer.close();
  };
}
