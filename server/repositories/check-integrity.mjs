/*
 * node check-integrity.mjs FILE: looks through a database for damaged pages. Prints what it found as a JSON array of
 * sentences, empty where all is well. A program of its own, at low priority: it reads the whole file, which takes seconds.
 */
import { constants, setPriority } from 'node:os';
import { DatabaseSync } from '@photostructure/sqlite';
import { saysDamaged, sqliteCode } from './sqlite-errors.mjs';

/** More say nothing more. */
const most = 5;

function look(file) {
  try {
    const sqlite = new DatabaseSync(file, { readOnly: true, timeout: 5000 });
    const rows = sqlite.prepare(`PRAGMA quick_check(${most})`).all().map((row) => Object.values(row)[0]);
    sqlite.close();
    return rows.filter((row) => row !== 'ok');
  } catch (error) {
    if (saysDamaged(sqliteCode(error))) return [error.message];
    throw error;
  }
}

setPriority(constants.priority.PRIORITY_LOW);
process.stdout.write(JSON.stringify(look(process.argv[2])));
