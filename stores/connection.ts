import { openDB, type DBSchema, type IDBPDatabase } from 'idb';

/**
 * A way to a database of this device. Browsers cut connections of what is in the background, Safari above all: the next
 * use is over another one. `upgrade` makes what the version `before` (0: none) did not have. Rejects where there is none to be had; then it is tried again with the next use.
 */
export async function lastingConnection<S extends DBSchema>(name: string, version: number, upgrade: (database: IDBPDatabase<S>, before: number) => void): Promise<() => Promise<IDBPDatabase<S>>> {
  let connection: Promise<IDBPDatabase<S>> | null = null;
  const forget = () => {
    connection = null;
  };
  const open = () => (connection ??= openDB<S>(name, version, {
    upgrade,
    // A newer version of the program elsewhere.
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
    terminated: forget,
  }).catch((error: unknown) => {
    forget();
    throw error;
  }));
  await open();
  return open;
}
