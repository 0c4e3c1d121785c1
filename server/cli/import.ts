/** Reads a text package into the database; `usage` in import-messages.ts says how it is called. */
import { commandContext } from './context';
import { runImport } from './run-import';

process.exitCode = await runImport(process.argv.slice(2), commandContext());
