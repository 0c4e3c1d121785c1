import { node, serverArguments, start } from '../setup/command.mjs';
import { generateClient } from '../setup/database.mjs';
import { installDependencies } from '../setup/dependencies.mjs';
import { settings } from '../setup/environment.mjs';
import { main } from '../setup/progress.mjs';
import { ensureValidators } from '../setup/validators.mjs';

await main(async () => {
  settings();
  await installDependencies();
  await generateClient();
  console.log(await ensureValidators());
  process.exitCode = (await start(node, [...serverArguments, 'scripts/conformance/main.ts']).ended).code;
});
