import { join } from 'node:path';
import { root } from './command.mjs';

/**
 * Bundles a program of the project. Why by Rolldown: docs/decisions/client-program.md
 * @param options of the bundle: Rolldown's input options, and under `output` its output options; folders relative to the project
 * @returns its output files: Rolldown's `OutputChunk`s and `OutputAsset`s
 */
export async function bundle({ output, define = {}, ...input }) {
  const { rolldown } = await import('rolldown');
  const made = await rolldown({
    cwd: root,
    tsconfig: join(root, 'tsconfig.json'),
    ...input,
    transform: { target: 'es2022', jsx: { runtime: 'automatic' }, define },
    // Packages for Next mark their modules with "use client", which says nothing here.
    onLog: (level, log, report) => log.code !== 'MODULE_LEVEL_DIRECTIVE' && report(level, log),
  });
  const { output: files } = await made.write({ ...output, ...(output.dir ? { dir: join(root, output.dir) } : { file: join(root, output.file) }) });
  await made.close();
  return files;
}
