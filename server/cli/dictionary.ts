/** Reads dictionaries into the database, lists and removes them. */
import { resolve } from 'node:path';
import { env } from '@/server/runtime/env';
import { commandContext } from './context';
import { runDictionary } from './run-dictionary';

const { DICTIONARY_FOLDERS, DICTIONARY_SOURCE } = env();

process.exitCode = await runDictionary(process.argv.slice(2), commandContext(), {
  folders: DICTIONARY_FOLDERS.map((folder) => resolve(folder)), source: DICTIONARY_SOURCE,
});
