import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { renderStandalone } from '../../../deploy/render.mjs';
import { app, scratch } from './app.mjs';
import { requireNginx, startNginx } from './nginx.mjs';
import { once } from './once.mjs';
import { freePort } from './servers.mjs';

/** Half of the processors serve, the other half ask. */
export const workers = Math.max(1, Math.floor(availableParallelism() / 2));

/** The front cache as shipped in deploy/, before the server. Its address, without a slash at the end. */
export const front = once('Starting the front cache', async () => {
  requireNginx();
  const upstream = new URL(await app()).host;
  const folder = join(await scratch(), 'front');
  mkdirSync(folder);
  const host = `127.0.0.1:${await freePort()}`;
  const configuration = join(folder, 'nginx.conf');
  writeFileSync(configuration, renderStandalone({ folder, workers, listen: host, inner: `127.0.0.1:${await freePort()}`, upstream }));
  await startNginx('front cache', folder, configuration, `http://${host}/`);
  return `http://${host}`;
});
