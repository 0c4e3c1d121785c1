import { existsSync, rmSync, watch, writeFileSync } from 'node:fs';
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
      // While developing, the address of the entry stays, as the policy of pages names the script that loads it.
      entryFileNames: mode === 'production' ? '[name]-[hash].js' : '[name].js',
      chunkFileNames: '[name]-[hash].js',
      minify: mode === 'production',
      sourcemap: mode === 'production' ? false : 'inline',
    },
  });
  const path = ({ fileName }) => `/client/${fileName}`;
  writeFileSync(join(root, dir, 'entry'), `${path(files.find(({ isEntry }) => isEntry))}\n`);
  return files.map(path);
}

/** What the client program is made of. */
const sources = ['client', 'components', 'domain', 'features', 'i18n', 'messages', 'stores'];

/** Bundles the client program for development again whenever its sources change, until the process ends. */
export function watchClient(folder) {
  let timer;
  const again = () => buildClient(folder, 'development').then(
    () => console.log('The client program was bundled again.'),
    (error) => console.error(`The client program could not be bundled:\n${error.message}`),
  );
  for (const source of sources.filter((name) => existsSync(join(root, name)))) {
    watch(join(root, source), { recursive: true, persistent: false }, (_, file) => {
      if (!/\.(tsx?|json)$/.test(file ?? '') || /\.test\./.test(file)) return;
      // Editors save in several steps.
      clearTimeout(timer);
      timer = setTimeout(again, 150);
    });
  }
}
