import { join } from 'node:path';
import { node, run, serverArguments } from '../../setup/command.mjs';
import { migrate } from '../../setup/database.mjs';
import { scratch } from '../lib/app.mjs';
import { generate, paragraphs } from '../lib/generated.mjs';

const megabyte = 1e6;
/** The formats that are text, and the archive of the package, which is text packed piece by piece. */
const files = ['txt.txt', 'markdown.md', 'tei.xml', 'tmx.tmx', 'annotations.jsonld', 'package.zip'];

/** A database with one generated work, as a variable of the environment. */
async function databaseWith(size) {
  const file = join(await scratch(), `export-${size}.db`);
  const env = { DATABASE_URL: `file:${file}` };
  await migrate(file);
  await run('The generated work could not be imported.', node, [...serverArguments, 'server/cli/import.ts', await generate(size)], { env });
  return env;
}

async function write(file, env) {
  const output = await run(`${file} could not be written.`, node, ['--expose-gc', ...serverArguments, 'scripts/bench/exports/write-export.ts', 'generated-column', file], { env });
  return JSON.parse(output.trim().split('\n').at(-1));
}

/** @type {import('../registry.mjs').Measurement} */
export const exports = {
  name: 'export',
  title: 'Export of a generated work of 2 000 paragraphs against one of 200',
  async run() {
    const small = await databaseWith(paragraphs.small);
    const large = await databaseWith(paragraphs.large);
    const rows = [];
    for (const file of files) {
      const [less, more] = [await write(file, small), await write(file, large)];
      const each = (result, size) => result.milliseconds / size;
      rows.push({
        name: `${file}, time`, measured: each(more, paragraphs.large), baseline: each(less, paragraphs.small), unit: 'ms/paragraph', limit: { ratio: 1.5 },
        note: `${(more.bytes / megabyte).toFixed(1)} MB in ${(more.milliseconds / 1000).toFixed(1)} s, the first after ${more.first.toFixed(0)} ms; resident ${(more.residentBytes / megabyte).toFixed(0)} MB`,
      });
      rows.push({
        name: `${file}, live memory`, measured: more.liveBytes / megabyte, baseline: less.liveBytes / megabyte, unit: 'MB', limit: { value: 24 },
      });
    }
    return rows;
  },
};
