import { node, serverArguments, start } from '../setup/command.mjs';
import { generateClient } from '../setup/database.mjs';
import { installTestDependencies } from '../setup/dependencies.mjs';
import { settings } from '../setup/environment.mjs';
import { main } from '../setup/progress.mjs';
import { ensureValidators } from '../setup/validators.mjs';

await main(async () => {
  settings();
  await installTestDependencies();
  await generateClient();
  console.log(await ensureValidators());
  process.exitCode = (await start(node, [...serverArguments, 'scripts/conformance/main.ts']).ended).code;
});
