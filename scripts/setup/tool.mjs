import { importBounds } from './bounds.mjs';
import { node, serverArguments, start } from './command.mjs';
import { generateClient, migrate } from './database.mjs';
import { installDependencies } from './dependencies.mjs';
import { settings } from './environment.mjs';
import { main } from './progress.mjs';

/**
 * Runs a command-line tool of the server on a database that is ready. Quiet where there
 * is nothing to do: what counts here is what the tool says. Its exit code is the script's.
 */
export function runTool(file, args) {
  return main(async () => {
    const { databaseFile } = settings();
    await installDependencies();
    await generateClient();
    await migrate(databaseFile);
    const { ended } = start(node, [...serverArguments, file, ...args], { bounds: importBounds() });
    process.exitCode = (await ended).code;
  });
}
