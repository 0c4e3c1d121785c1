import { node, serverArguments, start } from './setup/command.mjs';
import { generateClient, migrate } from './setup/database.mjs';
import { installDependencies } from './setup/dependencies.mjs';
import { settings } from './setup/environment.mjs';
import { checkNode } from './setup/machine.mjs';
import { main } from './setup/progress.mjs';

// Quiet where there is nothing to do: what counts here is what the importer says.
await main(async () => {
  checkNode();
  const { databaseFile } = settings();
  await installDependencies();
  await generateClient();
  await migrate(databaseFile);
  const { ended } = start(node, [...serverArguments, 'server/cli/import.ts', ...process.argv.slice(2)]);
  process.exitCode = (await ended).code;
});
