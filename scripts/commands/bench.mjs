/**
 * npm run bench [-- NAME…] [--json FILE]: measures, and prints a table. See docs/benchmarks.md
 */
import { writeFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { isStopping } from '../setup/command.mjs';
import { installTestDependencies } from '../setup/dependencies.mjs';
import { generateClient } from '../setup/database.mjs';
import { checkDisk, nodeVersion } from '../setup/machine.mjs';
import { main, runSteps, seconds, Stop } from '../setup/progress.mjs';
import { cleanUp } from '../bench/lib/cleanup.mjs';
import { ratio, table, verdict } from '../bench/lib/table.mjs';
import { measurements } from '../bench/registry.mjs';

/** Times taken beside other work say little; weights and ratios of bytes stay what they are. */
function describeLoad() {
  const load = loadavg()[0].toFixed(1);
  const processors = availableParallelism();
  return `load ${load} on ${processors} processors${load > processors / 2 ? ' (BUSY: times will not be reliable)' : ''}`;
}

function choose(names) {
  const known = measurements.map(({ name }) => name);
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length) throw new Stop(`There is no measurement ${unknown.join(', ')}. There are: ${known.join(', ')}.`);
  return measurements.filter(({ name }) => names.length === 0 || names.includes(name));
}

function readArguments() {
  try {
    const { values, positionals } = parseArgs({ allowPositionals: true, options: { json: { type: 'string' } } });
    return { json: values.json && resolve(values.json), chosen: choose(positionals) };
  } catch (error) {
    if (error instanceof Stop) throw error;
    throw new Stop(`${error.message}\nUsage: npm run bench -- [NAME…] [--json FILE]`);
  }
}

/** Makes each measurement; one that cannot be made does not keep the others from it. */
async function measure(chosen) {
  const rows = [];
  const missing = [];
  for (const { name, title, run } of chosen) {
    if (isStopping()) throw new Stop('Stopped.');
    const since = performance.now();
    console.log(`\n${name}: ${title}`);
    try {
      for (const row of await run()) rows.push({ measurement: name, ...row });
      console.log(`      done (${seconds(since)})`);
    } catch (error) {
      if (isStopping()) throw new Stop('Stopped.');
      const reason = error instanceof Stop ? error.message : error.stack;
      console.log(`      NOT MEASURED: ${reason}`);
      missing.push({ measurement: name, reason });
    }
  }
  return { rows, missing };
}

function report({ rows, missing }) {
  console.log(`\n${table(rows)}`);
  const notes = rows.filter(({ note }) => note);
  if (notes.length) console.log(`\n${notes.map(({ name, note }) => `${name}: ${note}`).join('\n')}`);
  const over = rows.filter((row) => verdict(row) === 'OVER').map(({ name }) => name);
  if (over.length) console.log(`\nOVER the limit: ${over.join('; ')}.`);
  if (missing.length) console.log(`\nNot measured: ${missing.map(({ measurement }) => measurement).join(', ')} (see above).`);
}

await main(async () => {
  const { json, chosen } = readArguments();
  const load = loadavg()[0];
  await runSteps([
    { title: 'Looking at this machine', run: async () => [nodeVersion, await checkDisk(), describeLoad()].join(', ') },
    { title: 'Dependencies', run: installTestDependencies },
    { title: 'Database client', run: generateClient },
  ]);
  try {
    const result = await measure(chosen);
    report(result);
    if (result.missing.length) process.exitCode = 1;
    if (json) {
      const rows = result.rows.map((row) => ({ ...row, ratio: ratio(row), verdict: verdict(row) }));
      writeFileSync(json, `${JSON.stringify({ date: new Date().toISOString(), node: process.version, load, ...result, rows }, null, 2)}\n`);
    }
  } finally {
    await cleanUp();
  }
});
