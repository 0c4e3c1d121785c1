/** Numbers of SQLite's errors, without what says more of each: https://www.sqlite.org/rescode.html */
const primary = { busy: 5, corrupt: 11, notADatabase: 26 };

/** @param {unknown} error @returns {number | null} SQLite's number, with what says more of it; null where the error is none of SQLite's */
export function sqliteCode(error) {
  const code = error instanceof Error && 'errcode' in error ? error.errcode : null;
  return typeof code === 'number' ? code : null;
}

/** @param {number | null} code @returns {boolean} whether another connection holds the lock */
export const saysBusy = (code) => code !== null && (code & 0xff) === primary.busy;

/** @param {number | null} code @returns {boolean} whether the file is damaged, or no database at all */
export const saysDamaged = (code) => code !== null && [primary.corrupt, primary.notADatabase].includes(code & 0xff);
