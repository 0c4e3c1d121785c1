/*
 * node check-integrity.mjs FILE: looks through a database for damaged pages. Prints what it found as a JSON array of
 * sentences, empty where all is well. A program of its own, at low priority: it reads the whole file, which takes seconds.
 */
import { constants, setPriority } from 'node:os';
import Sqlite from 'better-sqlite3';

/** More say nothing more. */
const most = 5;

function look(file) {
  try {
    const sqlite = new Sqlite(file, { readonly: true, fileMustExist: true, timeout: 5000 });
    const rows = sqlite.pragma(`quick_check(${most})`).map((row) => Object.values(row)[0]);
    sqlite.close();
    return rows.filter((row) => row !== 'ok');
  } catch (error) {
    if (/^SQLITE_(CORRUPT|NOTADB)/.test(error.code)) return [error.message];
    throw error;
  }
}

setPriority(constants.priority.PRIORITY_LOW);
process.stdout.write(JSON.stringify(look(process.argv[2])));
