import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { node, root, run, serverArguments } from './command.mjs';
import { fingerprint, stampMatches, writeStamp } from './fingerprint.mjs';
import { checkDisk } from './machine.mjs';
import { buildWorker } from './worker.mjs';

export const next = 'node_modules/next/dist/bin/next';

const folders = [
  'app', 'components', 'domain', 'features', 'i18n', 'messages', 'prisma', 'public', 'server', 'worker', 'package-lock.json',
  'scripts/setup/worker.mjs',
];
const isTest = (path) => /\.test\.tsx?$/.test(path);

/** Everything that the pages are made of, except what is in the database: pages know that themselves. */
function inputs(databaseFile) {
  const rootFiles = readdirSync(root).filter((name) => /\.(ts|json)$/.test(name) && name !== 'next-env.d.ts');
  // The address of the site stands in the pages; left out, it is made of the other two.
  const site = process.env.SITE_URL || `${process.env.HOST ?? ''} ${process.env.PORT ?? ''}`;
  const words = [process.versions.node, site, databaseFile];
  return fingerprint([...new Set([...folders, ...rootFiles])], words, isTest);
}

/**
 * `next build` into `distDir`, if anything has changed since it was built there.
 * Beside the pages stands a note of what was published when they were made.
 */
export async function build(databaseFile, distDir) {
  const value = inputs(databaseFile);
  const stamp = join(root, distDir, 'inputs');
  if (stampMatches(stamp, value)) return 'up to date';
  await checkDisk();
  rmSync(stamp, { force: true });
  const env = { DATABASE_URL: `file:${databaseFile}`, NEXT_DIST_DIR: distDir, NODE_ENV: 'production' };
  const mark = await run('The database does not answer.', node, [...serverArguments, 'server/cli/publication.ts'], { env });
  await run('The pages could not be built.', node, [next, 'build'], { env });
  await buildWorker(distDir, value.slice(0, 16));
  writeStamp(join(root, distDir, 'publication'), mark);
  writeStamp(stamp, value);
  return 'built';
}
