import { settings } from '../setup/environment.mjs';
import { checkPort } from '../setup/machine.mjs';
import { prepare } from '../setup/prepare.mjs';
import { main } from '../setup/progress.mjs';
import { serve } from '../setup/serve.mjs';

await main(async () => {
  const since = performance.now();
  const { port, host, databaseFile } = settings();
  await prepare({ databaseFile }, async () => [await checkPort(port, host)]);
  await serve({ host, port }, since);
});
