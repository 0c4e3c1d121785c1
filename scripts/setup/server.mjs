import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundle } from './bundle.mjs';

/** Where the server is in a build. */
export const serverFile = 'server.mjs';

/**
 * Bundles the server (`server.ts`) to `server.mjs` in a build. Packages stay outside, but for `server-only`, which would refuse to
 * run outside of Next's own bundles, and style sheets have nothing to say here.
 * @param folder of the build, relative to the project
 */
export async function buildServer(folder) {
  const nothing = fileURLToPath(new URL('./nothing.mjs', import.meta.url));
  await bundle({
    input: 'server.ts',
    platform: 'node',
    external: (id) => /^(node:|@?[a-z])/.test(id) && id !== 'server-only',
    resolve: { alias: { 'server-only': nothing } },
    moduleTypes: { '.css': 'empty' },
    output: { file: join(folder, serverFile), format: 'esm', codeSplitting: false, minify: false },
  });
}
