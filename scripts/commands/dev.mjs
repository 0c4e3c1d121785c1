import { generateClient, importContent, importDefaultDictionary, migrate } from '../setup/database.mjs';
import { installDependencies } from '../setup/dependencies.mjs';
import { settings } from '../setup/environment.mjs';
import { checkPort, nodeVersion } from '../setup/machine.mjs';
import { main, runSteps } from '../setup/progress.mjs';
import { serveDevelopment } from '../setup/serve.mjs';

await main(async () => {
  const since = performance.now();
  const { port, host, databaseFile } = settings();
  await runSteps([
    { title: 'Looking at this machine', run: async () => [nodeVersion, await checkPort(port, host)].join(', ') },
    { title: 'Dependencies', run: installDependencies },
    { title: 'Database client', run: generateClient },
    { title: 'Database', run: () => migrate(databaseFile) },
    { title: 'Texts', run: async () => (await importContent(databaseFile)).note },
    { title: 'Dictionary', run: () => importDefaultDictionary(databaseFile) },
  ]);
  await serveDevelopment({ host, port }, since);
});
