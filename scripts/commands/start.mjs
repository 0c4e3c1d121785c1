import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../setup/command.mjs';
import { settings } from '../setup/environment.mjs';
import { checkPort } from '../setup/machine.mjs';
import { main, Stop } from '../setup/progress.mjs';
import { serve } from '../setup/serve.mjs';

/** Serves what `npm run build` has prepared, and writes nothing but the database. */
await main(async () => {
  const since = performance.now();
  const { port, host, databaseFile } = settings();
  if (!existsSync(join(root, '.next', 'inputs'))) throw new Stop('There are no pages yet. Run this first: npm run build');
  if (!existsSync(databaseFile)) throw new Stop(`There is no database ${databaseFile}. Run this first: npm run build`);
  await checkPort(port, host);
  await serve({ host, port }, since);
});
