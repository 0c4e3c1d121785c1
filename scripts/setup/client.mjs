import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundle } from './bundle.mjs';
import { root } from './command.mjs';

/**
 * Bundles the client program to `client/` in a build: one module that every page loads, and chunks that it imports when they are
 * needed. `client/entry` names the module.
 * @param folder of the build, relative to the project
 * @param mode 'production' or 'development'
 * @returns the paths of the files, as browsers ask for them
 */
export async function buildClient(folder, mode = 'production') {
  const dir = join(folder, 'client');
  rmSync(join(root, dir), { recursive: true, force: true });
  const files = await bundle({
    input: { main: 'client/main.ts' },
    platform: 'browser',
    define: { 'process.env.NODE_ENV': JSON.stringify(mode) },
    output: {
      dir,
      format: 'esm',
      entryFileNames: '[name]-[hash].js',
      chunkFileNames: '[name]-[hash].js',
      minify: mode === 'production',
      sourcemap: mode === 'production' ? false : 'inline',
    },
  });
  const path = ({ fileName }) => `/client/${fileName}`;
  writeFileSync(join(root, dir, 'entry'), `${path(files.find(({ isEntry }) => isEntry))}\n`);
  return files.map(path);
}
