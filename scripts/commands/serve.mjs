import { build } from '../setup/build.mjs';
import { generateClient, importContent, importDefaultDictionary, migrate } from '../setup/database.mjs';
import { installDependencies } from '../setup/dependencies.mjs';
import { settings } from '../setup/environment.mjs';
import { checkDisk, checkPort, nodeVersion } from '../setup/machine.mjs';
import { main, runSteps } from '../setup/progress.mjs';
import { serve } from '../setup/serve.mjs';

await main(async () => {
  const since = performance.now();
  const { port, databaseFile } = settings();
  await runSteps([
    {
      title: 'Looking at this machine',
      run: async () => [nodeVersion, await checkDisk(undefined, 100_000_000), await checkPort(port)].join(', '),
    },
    { title: 'Dependencies', run: installDependencies },
    { title: 'Database client', run: generateClient },
    { title: 'Database', run: () => migrate(databaseFile) },
    { title: 'Texts', run: async () => (await importContent(databaseFile)).note },
    { title: 'Dictionary', run: () => importDefaultDictionary(databaseFile) },
    { title: 'Pages', run: () => build(databaseFile, '.next') },
  ]);
  await serve('start', port, since, { NODE_ENV: 'production', NEXT_DIST_DIR: '.next' });
});
