import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { bundle } from './bundle.mjs';
import { root } from './command.mjs';

/** The pages for where there is no network: `app/[locale]/offline`. */
const pages = ['/ja/offline', '/en/offline'];

/** The style sheets and media of a build. Next's scripts are on no page. */
function styles(distDir) {
  return readdirSync(join(root, distDir, 'static'), { recursive: true })
    .map((file) => `static/${file.replaceAll('\\', '/')}`)
    .filter((file) => /^static\/(chunks|media)\/.*\.\w+$/.test(file) && !/\.(js|map)$/.test(file))
    .sort()
    .map((file) => `/_next/${file}`);
}

/**
 * Bundles the service worker to `worker.js` in a build. In it stands what its version consists of, so that with
 * each version it is another file, which is how browsers learn of the version.
 * @param client the paths of the client program's files
 * @param revision of the pages: another one whenever they may be others
 */
export async function buildWorker(distDir, client, revision) {
  const files = [
    // Their names hold their hashes.
    ...[...styles(distDir), ...client].map((url) => ({ url, revision: null })),
    ...pages.map((url) => ({ url, revision })),
  ];
  const version = createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 16);
  await bundle({
    input: 'worker/worker.ts',
    tsconfig: join(root, 'worker/tsconfig.json'),
    platform: 'browser',
    define: {
      'process.env.NODE_ENV': '"production"',
      versionFiles: JSON.stringify(files),
      versionCache: JSON.stringify(`taiyaku-version-${version}`),
    },
    output: { file: join(distDir, 'worker.js'), format: 'iife', minify: true },
  });
}
