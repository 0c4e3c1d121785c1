import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { node, root, run } from './command.mjs';
import { fingerprint, stampMatches, writeStamp } from './fingerprint.mjs';

const rooms = ['app', 'client', 'components', 'deploy', 'domain', 'e2e', 'features', 'i18n', 'scripts', 'server', 'stores', 'worker'];

/** Next writes the types of routes, which the type check asks for; again where routes have come or gone. */
export async function generateRouteTypes(distDir) {
  const value = fingerprint(['app', 'next.config.ts', 'package-lock.json']);
  const stamp = join(root, distDir, 'types-inputs');
  if (stampMatches(stamp, value)) return;
  await run('The types of routes could not be written.', node, ['node_modules/next/dist/bin/next', 'typegen'], { env: { NEXT_DIST_DIR: distDir } });
  writeStamp(stamp, value);
}

/**
 * What programs of Node check types, lint and the direction of imports, as arguments of Node. Each keeps one processor busy.
 * @param {string | null} cache the folder in which they keep what they found; null where each is to look at everything
 */
export function staticChecks(cache) {
  const kept = (...args) => (cache === null ? [] : args);
  const tsc = (project, name) => ['node_modules/typescript/bin/tsc', '--noEmit', '-p', project, ...kept('--incremental', '--tsBuildInfoFile', join(cache ?? '', name))];
  const roots = [...rooms, 'next.config.ts', 'proxy.ts', 'server.ts'].filter((path) => existsSync(join(root, path)));
  return [
    { name: 'types', args: tsc('tsconfig.test.json', 'types.json') },
    // The service worker has globals of its own.
    { name: 'types of the service worker', args: tsc('worker', 'worker-types.json') },
    { name: 'lint', args: ['node_modules/eslint/bin/eslint.js', '--max-warnings=0', ...kept('--cache', '--cache-strategy', 'content', '--cache-location', join(cache ?? '', 'lint.json')), '.'] },
    { name: 'direction of imports', args: ['node_modules/dependency-cruiser/bin/dependency-cruise.mjs', '--config', '.dependency-cruiser.cjs', ...kept('--cache', join(cache ?? '', 'imports'), '--cache-strategy', 'content'), ...roots] },
  ];
}
