import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { node, run, serverArguments } from '../../setup/command.mjs';
import { migrate } from '../../setup/database.mjs';
import { scratch, serveBuild } from '../lib/app.mjs';
import { percentile } from '../lib/statistics.mjs';

/** Pairs of sentences; fewer where BENCH_SEARCH names them: `BENCH_SEARCH=10000,100000`. */
const sizes = (process.env.BENCH_SEARCH || '10000,100000,1000000').split(',').map(Number);
const engineQueries = 400;
const requests = 100;
/** What holds at a million. */
const limits = { engine: { value: 1 }, answer: { value: 25 } };
const megabyte = 1e6;
/** The most that is read for an answer: a thousand pairs. */
const sorted = '1 character, by the words before';

/** Prints of its last line what a script of ours prints. */
async function ask(script, env, ...args) {
  const output = await run(`${script} failed.`, node, [...serverArguments, `scripts/bench/search/${script}`, ...args], { env });
  return output.trim() === '' ? null : JSON.parse(output.trim().split('\n').at(-1));
}

/** The whole answer, from the question to the last byte, one after another. */
async function answers(env, queries) {
  const origin = await serveBuild(env);
  const timed = async (query, sort = 'place') => {
    const since = performance.now();
    const response = await fetch(`${origin}/ja/search?q=${encodeURIComponent(query)}&sort=${sort}`);
    const html = await response.text();
    if (response.status !== 200 || !html.includes('<ol')) throw new Error(`${query} was answered with ${response.status} and no lines.`);
    return performance.now() - since;
  };
  const times = {};
  // What is asked first waits for programs to be read, and for Node to have compiled them.
  for (const query of Object.values(queries).flatMap((all) => all.slice(requests, requests + 40))) await timed(query);
  for (const [kind, all] of Object.entries(queries)) {
    times[kind] = [];
    for (const query of all.slice(0, requests)) times[kind].push(await timed(query));
  }
  times[sorted] = [];
  for (const query of queries['1 character'].slice(0, requests)) times[sorted].push(await timed(query, 'left'));
  return times;
}

async function measure(size) {
  const file = join(await scratch(), `search-${size}.db`);
  const env = { DATABASE_URL: `file:${file}` };
  await migrate(file);
  await ask('write-database.ts', env, String(size));
  const index = await ask('index-all.ts', env);
  const queryFile = join(await scratch(), `queries-${size}.json`);
  const engine = await ask('engine.ts', env, String(engineQueries), queryFile);
  const whole = await answers(env, JSON.parse(readFileSync(queryFile, 'utf8')));
  return { size, index, engine, whole };
}

function rowsOf({ size, index, engine, whole }) {
  const largest = size >= 1_000_000;
  const name = (what) => `${size.toLocaleString('en')}: ${what}`;
  const rows = [
    { name: name('index, build'), measured: index.milliseconds / 1000, baseline: null, unit: 's', limit: null },
    { name: name('index, size'), measured: index.bytes / megabyte, baseline: index.databaseBytes / megabyte, unit: 'MB', limit: null, note: 'beside the whole database' },
  ];
  for (const [kind, { times, found, processor }] of Object.entries(engine)) {
    const limited = largest && /^[24] characters$/.test(kind);
    rows.push(
      { name: name(`${kind}, engine, p50`), measured: percentile(times, 0.5), baseline: null, unit: 'ms', limit: null, note: `${found} of ${times.length} found something` },
      { name: name(`${kind}, engine, p95`), measured: percentile(times, 0.95), baseline: null, unit: 'ms', limit: limited ? limits.engine : null },
      { name: name(`${kind}, engine, p95, processor`), measured: percentile(processor, 0.95), baseline: null, unit: 'ms', limit: null, note: 'tells a busy machine from a slow program' },
      { name: name(`${kind}, answer, p50`), measured: percentile(whole[kind], 0.5), baseline: null, unit: 'ms', limit: null },
      { name: name(`${kind}, answer, p95`), measured: percentile(whole[kind], 0.95), baseline: null, unit: 'ms', limit: largest ? limits.answer : null },
    );
  }
  for (const share of [0.5, 0.95]) {
    rows.push({ name: name(`${sorted}, answer, p${share * 100}`), measured: percentile(whole[sorted], share), baseline: null, unit: 'ms', limit: null });
  }
  return rows;
}

/** @type {import('../registry.mjs').Measurement} */
export const search = {
  name: 'search',
  title: `Search over ${sizes.map((size) => size.toLocaleString('en')).join(', ')} generated pairs of sentences`,
  async run() {
    const rows = [];
    for (const size of sizes) rows.push(...rowsOf(await measure(size)));
    return rows;
  },
};
