import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './command.mjs';

/** The pages for where there is no network: `app/[locale]/offline`. */
const pages = ['/ja/offline', '/en/offline'];

/** The scripts and styles of a build, without those for browsers that have no workers. */
function assets(distDir) {
  const { polyfillFiles } = JSON.parse(readFileSync(join(root, distDir, 'build-manifest.json'), 'utf8'));
  return readdirSync(join(root, distDir, 'static'), { recursive: true })
    .map((file) => `static/${file.replaceAll('\\', '/')}`)
    .filter((file) => /^static\/(chunks|media)\/.*\.\w+$/.test(file) && !file.endsWith('.map') && !polyfillFiles.includes(file))
    .sort();
}

/**
 * Bundles the service worker to `worker.js` in a build. In it stands what its version consists of, so that with
 * each version it is another file, which is how browsers learn of the version.
 * @param revision of the pages: another one whenever they may be others
 */
export async function buildWorker(distDir, revision) {
  const { build } = await import('esbuild');
  const files = [
    // Their names hold their hashes.
    ...assets(distDir).map((file) => ({ url: `/_next/${file}`, revision: null })),
    ...pages.map((url) => ({ url, revision })),
  ];
  const version = createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 16);
  await build({
    absWorkingDir: root,
    entryPoints: ['worker/worker.ts'],
    tsconfig: 'worker/tsconfig.json',
    outfile: join(distDir, 'worker.js'),
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    define: {
      'process.env.NODE_ENV': '"production"',
      versionFiles: JSON.stringify(files),
      versionCache: JSON.stringify(`taiyaku-version-${version}`),
    },
    logLevel: 'silent',
  });
}
