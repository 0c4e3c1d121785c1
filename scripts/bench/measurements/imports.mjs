import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { node, root, run, serverArguments } from '../../setup/command.mjs';
import { migrate } from '../../setup/database.mjs';
import { scratch, work } from '../lib/app.mjs';
import { generate, paragraphs } from '../lib/generated.mjs';
import { median } from '../lib/statistics.mjs';

const rounds = 3;
const gigabyte = 1e9;

let databases = 0;

/** A database without texts, as a variable of the environment. */
async function emptyDatabase() {
  const file = join(await scratch(), `import-${databases++}.db`);
  await migrate(file);
  return { DATABASE_URL: `file:${file}` };
}

/** What the whole command takes, from its start to its end, and at most holds in memory. */
async function wholeCommand(folder) {
  const usage = join(await scratch(), 'usage.json');
  const env = { ...(await emptyDatabase()), BENCH_USAGE: usage };
  const preload = ['--import', './scripts/bench/import/usage.mjs'];
  await run(`${folder} could not be imported.`, node, [...preload, ...serverArguments, 'server/cli/import.ts', folder], { env });
  return JSON.parse(readFileSync(usage, 'utf8'));
}

/** What the work alone takes, once everything is loaded. */
async function workAlone(folder) {
  const env = await emptyDatabase();
  const output = await run(`${folder} could not be imported.`, node, [...serverArguments, 'scripts/bench/import/work.ts', folder], { env });
  return JSON.parse(output.trim().split('\n').at(-1));
}

async function measure(folder) {
  const commands = [];
  const works = [];
  for (let round = 0; round < rounds; round++) {
    commands.push(await wholeCommand(folder));
    works.push(await workAlone(folder));
  }
  const { counts } = works[0];
  return {
    counts,
    command: median(commands.map(({ milliseconds }) => milliseconds)) / counts.segments,
    work: median(works.map(({ milliseconds }) => milliseconds)) / counts.segments,
    peakBytes: Math.max(...commands.map(({ peakBytes }) => peakBytes)),
  };
}

const density = ({ segments, links, notes, occurrences, witnessLines, apparatus }) =>
  `${segments} segments, ${links} links, ${notes} notes, ${occurrences} occurrences, ${witnessLines} witness lines, ${apparatus} entries`;

/** @type {import('../registry.mjs').Measurement} */
export const imports = {
  name: 'import',
  title: 'Import of a generated work of 2 000 paragraphs against the column',
  async run() {
    const column = await measure(join(root, 'content', work));
    const small = await measure(await generate(paragraphs.small));
    const large = await measure(await generate(paragraphs.large));
    const unit = 'ms/segment';
    const limit = { ratio: 1.5 };
    return [
      {
        name: 'import, work alone', measured: large.work, baseline: column.work, unit, limit,
        note: `median of ${rounds}; large: ${density(large.counts)}; column: ${density(column.counts)}`,
      },
      { name: 'import, whole command', measured: large.command, baseline: column.command, unit, limit },
      {
        name: 'import, 2 000 / 200 paragraphs', measured: large.work, baseline: small.work, unit, limit: null,
        note: 'work alone; the column’s own figure is mostly what is done once, this shows whether it grows',
      },
      { name: 'peak memory, large work', measured: large.peakBytes / gigabyte, baseline: null, unit: 'GB', limit: { value: 1 } },
      { name: 'peak memory, column', measured: column.peakBytes / gigabyte, baseline: null, unit: 'GB', limit: { value: 1 } },
    ];
  },
};
