import { existsSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { node, root, run, serverArguments } from '../../setup/command.mjs';
import { scratch, work } from './app.mjs';

/** How long generated works are. */
export const paragraphs = { small: 200, large: 2000 };

/** A package of the column's body over and over, beside the glossary it needs. Its folder. */
export async function generate(size) {
  const folder = join(await scratch(), 'packages');
  mkdirSync(folder, { recursive: true });
  if (!existsSync(join(folder, 'glossary'))) symlinkSync(join(root, 'content/glossary'), join(folder, 'glossary'));
  const target = join(folder, `generated-${size}`);
  if (existsSync(target)) return target;
  await run('The large package could not be written.', node, [
    ...serverArguments, 'scripts/bench/import/write-package.ts', join(root, 'content', work), target, String(size),
  ]);
  return target;
}
