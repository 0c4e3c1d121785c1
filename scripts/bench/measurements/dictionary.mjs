import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { node, run, serverArguments } from '../../setup/command.mjs';
import { migrate } from '../../setup/database.mjs';
import { Stop } from '../../setup/progress.mjs';
import { scratch } from '../lib/app.mjs';
import { median } from '../lib/statistics.mjs';

const entries = 220_000;
const lookUps = 20_000;
/** Debian's package `edict`, where it is installed. */
const edict = '/usr/share/edict/edict';
const gigabyte = 1e9;

/** An empty database with one dictionary imported by the command: its environment, and what the command took. */
async function imported(name, ...file) {
  const folder = await scratch();
  const database = join(folder, `${name}.db`);
  await migrate(database);
  const usage = join(folder, `${name}.json`);
  // The embedded dictionary is measured whatever else this machine has.
  const env = { DATABASE_URL: `file:${database}`, BENCH_USAGE: usage, DICTIONARY_FOLDERS: folder };
  const preload = ['--import', './scripts/bench/import/usage.mjs'];
  await run(`The dictionary ${name} could not be imported.`, node, [...preload, ...serverArguments, 'server/cli/dictionary.ts', 'import', ...file], { env });
  return { env: { DATABASE_URL: env.DATABASE_URL }, ...JSON.parse(readFileSync(usage, 'utf8')) };
}

async function lookedUp(env) {
  const output = await run('Nothing could be looked up.', node, [...serverArguments, 'scripts/bench/dictionary/look-ups.ts', String(lookUps)], { env });
  const result = JSON.parse(output.trim().split('\n').at(-1));
  if (result.lookUps < lookUps) throw new Stop(`The dictionary has words for ${result.lookUps} look-ups only, of ${lookUps}.`);
  const middle = (value) => median(result.rounds.map((round) => round[value]));
  return { ...result, mean: middle('mean'), perSecond: middle('perSecond'), p95: middle('p95'), processor: middle('processor') };
}

function importRows(name, { milliseconds, peakBytes }) {
  return [
    { name: `${name}, import`, measured: milliseconds / 1000, baseline: null, unit: 's', limit: { value: 60 }, note: 'the whole command, from its start to its end' },
    { name: `${name}, import, peak memory`, measured: peakBytes / gigabyte, baseline: null, unit: 'GB', limit: { value: 0.6 } },
  ];
}

function lookUpRows(name, { mean, perSecond, p95, processor, found, rounds, lookUps: count }) {
  return [
    {
      name: `${name}, look-up, mean`, measured: mean, baseline: null, unit: 'ms', limit: { value: 0.25 },
      note: `0.25 ms is 4 000 a second; median of ${rounds.length} rounds, ${processor.toFixed(3)} ms of processor time; of ${count} forms, most of them conjugated and in running text, ${found} led to the word they were made of`,
    },
    { name: `${name}, look-ups per second`, measured: perSecond, baseline: null, unit: '/s', limit: null },
    { name: `${name}, look-up, p95`, measured: p95, baseline: null, unit: 'ms', limit: { value: 1 } },
  ];
}

/** @type {import('../registry.mjs').Measurement} */
export const dictionary = {
  name: 'dictionary',
  title: `Import of a JMdict of ${entries} entries, and look-ups of conjugated forms in it`,
  async run() {
    const file = join(await scratch(), 'JMdict_e.gz');
    await run('The dictionary could not be written.', node, [...serverArguments, 'scripts/bench/dictionary/write-dictionary.ts', file, String(entries)]);
    const generated = await imported('jmdict', file);
    const rows = [...importRows('JMdict', generated), ...lookUpRows('JMdict', await lookedUp(generated.env))];
    if (existsSync(edict)) {
      const debian = await imported('edict', edict);
      rows.push(...importRows('EDICT', debian), ...lookUpRows('EDICT', await lookedUp(debian.env)));
    }
    rows.push(...importRows('embedded dictionary', await imported('default', '--default')));
    return rows;
  },
};
