/** Builds the second reader's dictionary; `usage` in analyser-words.ts says how it is called. */
import { resolve } from 'node:path';
import { env } from '@/server/runtime/env';
import { runAnalyser } from './run-analyser';
import { tellReading } from './tell-reading';

const { INIT_CWD, LC_ALL, LC_MESSAGES, LANG, ANALYSER_FOLDER } = env();

process.exitCode = await runAnalyser(process.argv.slice(2), {
  // npm runs scripts in the project's folder and tells here where it was called.
  from: INIT_CWD ?? process.cwd(),
  locale: LC_ALL ?? LC_MESSAGES ?? LANG ?? '',
  now: new Date(),
  out: (line) => console.log(line),
  err: process.stderr,
  onReading: tellReading,
}, resolve(ANALYSER_FOLDER));
