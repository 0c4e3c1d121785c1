import { build } from './build.mjs';
import { generateClient, importContent, importDefaultDictionary, migrate } from './database.mjs';
import { installDependencies } from './dependencies.mjs';
import { checkDisk, nodeVersion } from './machine.mjs';
import { runSteps } from './progress.mjs';

/**
 * Everything that has to be there before pages are served; what is there already is left as it is.
 * @param look at more of this machine, in a word or two each
 */
export async function prepare({ databaseFile }, look = async () => []) {
  await runSteps([
    { title: 'Looking at this machine', run: async () => [nodeVersion, await checkDisk(undefined, 100_000_000), ...(await look())].join(', ') },
    { title: 'Dependencies', run: installDependencies },
    { title: 'Database client', run: generateClient },
    // A build needs nothing of the database.
    [
      [
        { title: 'Database', run: () => migrate(databaseFile) },
        { title: 'Texts', run: async () => (await importContent(databaseFile)).note },
        { title: 'Dictionary', run: () => importDefaultDictionary(databaseFile) },
      ],
      [{ title: 'Pages', run: () => build('.next') }],
    ],
  ]);
}
