/** Builds the second reader's dictionary; `usage` in analyser-messages.ts says how it is called. */
import { resolve } from 'node:path';
import { env } from '@/server/runtime/env';
import { commandContext } from './context';
import { runAnalyser } from './run-analyser';

process.exitCode = await runAnalyser(process.argv.slice(2), commandContext(), resolve(env().ANALYSER_FOLDER));
