import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { node, root, run } from './command.mjs';
import { fingerprint, stampMatches, writeStamp } from './fingerprint.mjs';
import { checkDisk } from './machine.mjs';
import { buildClient } from './client.mjs';
import { buildServer } from './server.mjs';
import { buildWorker } from './worker.mjs';

export const next = 'node_modules/next/dist/bin/next';

const folders = [
  'app', 'client', 'components', 'domain', 'features', 'i18n', 'messages', 'prisma', 'public', 'server', 'stores', 'worker', 'package-lock.json',
  'scripts/setup/bundle.mjs', 'scripts/setup/client.mjs', 'scripts/setup/server.mjs', 'scripts/setup/worker.mjs',
];
const isTest = (path) => /\.test\.tsx?$/.test(path);

/** Everything that a build is made of. Pages are rendered when they are asked for: nothing of the database is in it. */
function inputs() {
  const rootFiles = readdirSync(root).filter((name) => /\.(ts|json)$/.test(name) && name !== 'next-env.d.ts');
  return fingerprint([...new Set([...folders, ...rootFiles])], [process.versions.node], isTest);
}

/** Builds Next's part, the client program, the service worker and the server into `distDir`, if anything has changed since. */
export async function build(distDir) {
  const value = inputs();
  const stamp = join(root, distDir, 'inputs');
  if (stampMatches(stamp, value)) return 'up to date';
  await checkDisk();
  rmSync(stamp, { force: true });
  await run('The pages could not be built.', node, [next, 'build'], { env: { NEXT_DIST_DIR: distDir, NODE_ENV: 'production' } });
  const client = await buildClient(distDir);
  await buildWorker(distDir, client, value.slice(0, 16));
  await buildServer(distDir);
  writeStamp(stamp, value);
  return 'built';
}
