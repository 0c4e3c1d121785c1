/** Reads a text package into the database; `usage` in import-words.ts says how it is called. */
import { env } from '@/server/runtime/env';
import { runImport } from './run-import';
import { tellReading } from './tell-reading';

const { INIT_CWD, LC_ALL, LC_MESSAGES, LANG } = env();

process.exitCode = await runImport(process.argv.slice(2), {
  // npm runs scripts in the project's folder and tells here where it was called.
  from: INIT_CWD ?? process.cwd(),
  locale: LC_ALL ?? LC_MESSAGES ?? LANG ?? '',
  now: new Date(),
  out: (line) => console.log(line),
  err: process.stderr,
  onReading: tellReading,
});
