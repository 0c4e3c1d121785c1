/*
 * node run-checkpoint.mjs FILE: brings what stands in the write-ahead log into the database. A program of its own: after an
 * import it moves hundreds of megabytes. Readers and writers go on; what they still need stays in the log.
 */
import { existsSync } from 'node:fs';
import { constants, setPriority } from 'node:os';
import { DatabaseSync } from '@photostructure/sqlite';

setPriority(constants.priority.PRIORITY_LOW);
const [, , file] = process.argv;
if (!existsSync(file)) throw new Error(`There is no database ${file}.`);
const sqlite = new DatabaseSync(file, { timeout: 5000 });
sqlite.exec('PRAGMA wal_checkpoint(PASSIVE)');
sqlite.close();
