/** Reads dictionaries into the database, lists and removes them. */
import { resolve } from 'node:path';
import { env } from '@/server/runtime/env';
import { runDictionary } from './run-dictionary';
import { tellReading } from './tell-reading';

const { INIT_CWD, LC_ALL, LC_MESSAGES, LANG, DICTIONARY_FOLDERS, DICTIONARY_SOURCE } = env();

process.exitCode = await runDictionary(process.argv.slice(2), {
  // npm runs scripts in the project's folder and tells here where it was called.
  from: INIT_CWD ?? process.cwd(),
  locale: LC_ALL ?? LC_MESSAGES ?? LANG ?? '',
  now: new Date(),
  out: (line) => console.log(line),
  err: process.stderr,
  onReading: tellReading,
}, { folders: DICTIONARY_FOLDERS.map((folder) => resolve(folder)), source: DICTIONARY_SOURCE });
