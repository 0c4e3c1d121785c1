/**
 * npm run check [-- COMMIT]: for daily work, under a minute. Types, lint, direction of imports, and the unit tests of what has
 * changed since the last commit, or since the one that is named. What was found is kept in var/check, so that only what changed is looked at
 * again; `npm test` looks at everything.
 */
import { mkdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { findBrowser } from '../setup/browser.mjs';
import { attempt, node, root, start } from '../setup/command.mjs';
import { generateClient } from '../setup/database.mjs';
import { installTestDependencies } from '../setup/dependencies.mjs';
import { settings } from '../setup/environment.mjs';
import { main, seconds, Stop } from '../setup/progress.mjs';
import { generateRouteTypes, staticChecks } from '../setup/static-checks.mjs';

function readArguments() {
  try {
    const { positionals } = parseArgs({ allowPositionals: true });
    if (positionals.length > 1) throw new Error('One commit at most can be named.');
    return positionals[0];
  } catch (error) {
    throw new Stop(`${error.message}\nUsage: npm run check -- [COMMIT]`);
  }
}

/** Runs tasks, as many at a time as there are processors. */
async function sideBySide(tasks) {
  const left = [...tasks];
  const worker = async () => {
    for (let task = left.shift(); task; task = left.shift()) await task();
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
}

await main(async () => {
  const since = performance.now();
  const commit = readArguments();
  if (commit !== undefined && (await attempt('git', ['rev-parse', '--verify', '--quiet', `${commit}^{commit}`])).code !== 0) throw new Stop(`There is no commit ${commit}.`);
  settings();
  await installTestDependencies();
  await generateClient();
  const cache = join('var', 'check');
  mkdirSync(join(root, cache), { recursive: true });
  mkdirSync(join(root, '.next-test'), { recursive: true });
  await generateRouteTypes('.next-test');
  const failed = [];
  await sideBySide(staticChecks(cache).map(({ name, args }) => async () => {
    const began = performance.now();
    const { code, output } = await attempt(node, args);
    if (code !== 0) failed.push(name);
    console.log(`${name}: ${code === 0 ? 'passed' : `FAILED\n${output.trim()}`} (${seconds(began)})`);
  }));
  const env = { CHROMIUM_PATH: (await findBrowser()) ?? '' };
  const changed = commit === undefined ? ['--changed'] : [`--changed=${commit}`];
  if ((await start(node, ['node_modules/vitest/vitest.mjs', 'run', '--passWithNoTests', ...changed], { env }).ended).code !== 0) failed.push('unit tests');
  console.log(`\n${failed.length ? `FAILED: ${failed.join(', ')}` : 'All passed'} (${seconds(since)})`);
  if (failed.length) process.exitCode = 1;
});
