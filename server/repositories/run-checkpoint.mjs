/*
 * node run-checkpoint.mjs FILE: brings what stands in the write-ahead log into the database. A program of its own: after an
 * import it moves hundreds of megabytes. Readers and writers go on; what they still need stays in the log.
 */
import { constants, setPriority } from 'node:os';
import Sqlite from 'better-sqlite3';

setPriority(constants.priority.PRIORITY_LOW);
const sqlite = new Sqlite(process.argv[2], { fileMustExist: true, timeout: 5000 });
sqlite.pragma('wal_checkpoint(PASSIVE)');
sqlite.close();
