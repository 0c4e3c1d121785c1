import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from '../setup/build.mjs';
import { ensureBrowser, ensureJapaneseFont } from '../setup/browser.mjs';
import { attempt, node, root, start } from '../setup/command.mjs';
import { countJourneys, countUnitTests, describeSkipped, summary } from '../setup/counts.mjs';
import { generateClient, importContent, importDefaultDictionary, migrate } from '../setup/database.mjs';
import { installTestDependencies } from '../setup/dependencies.mjs';
import { settings } from '../setup/environment.mjs';
import { ensureFrontCache } from '../setup/front-cache.mjs';
import { checkDisk, checkPort, nodeVersion } from '../setup/machine.mjs';
import { main, runSteps, Stop } from '../setup/progress.mjs';
import { generateRouteTypes, staticChecks } from '../setup/static-checks.mjs';
import { ensureValidators } from '../setup/validators.mjs';

const distDir = '.next-test';
const folder = join(root, 'var/test');
const databaseFile = join(folder, 'taiyaku.db');
/** Of the server of the journeys; journeys start others at the next and the third after it. */
const testPort = Number(process.env.TEST_PORT || 3100);

const total = { passed: 0, failed: 0, skipped: [] };

/** A check that is one verdict: what it found is shown, and the rest goes on. */
async function check({ args }) {
  const { code, output } = await attempt(node, args);
  if (code === 0) return (total.passed += 1) && 'passed';
  total.failed += 1;
  console.log(output.trim());
  return 'FAILED';
}

async function everyStaticCheck() {
  mkdirSync(join(root, distDir), { recursive: true });
  await generateRouteTypes(distDir);
  const verdicts = await Promise.all(staticChecks(null).map(check));
  return verdicts.find((verdict) => verdict === 'FAILED') ?? 'passed';
}

/** A test runner, which shows its own progress and leaves its counts in a file. */
async function suite(args, env, file, count) {
  rmSync(file, { force: true });
  const { code } = await start(node, args, { env }).ended;
  const found = existsSync(file) ? count(JSON.parse(readFileSync(file, 'utf8'))) : { passed: 0, failed: 0, skipped: [] };
  // A runner that fails without a failed test (an unhandled error, nothing found) has failed all the same.
  if (code !== 0 && found.failed === 0) found.failed = 1;
  total.passed += found.passed;
  total.failed += found.failed;
  total.skipped.push(...found.skipped);
  return summary(found);
}

function unitTests(browser) {
  const file = join(folder, 'vitest.json');
  const args = ['node_modules/vitest/vitest.mjs', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  return suite(args, { CHROMIUM_PATH: browser }, file, countUnitTests);
}

function journeys(browser) {
  const file = join(folder, 'playwright.json');
  const env = { CHROMIUM_PATH: browser };
  return suite(['node_modules/@playwright/test/cli.js', 'test'], env, file, countJourneys);
}

async function freshDatabase() {
  for (const suffix of ['', '-wal', '-shm', '.content', '.dictionary']) rmSync(databaseFile + suffix, { force: true });
  await migrate(databaseFile);
  const { note, refused } = await importContent(databaseFile);
  if (refused.length) throw new Stop(`${refused.join(', ')} cannot be imported.`);
  return `${note}; ${await importDefaultDictionary(databaseFile)}`;
}

await main(async () => {
  settings();
  // Tests do not depend on how the developer's own server is set up.
  Object.assign(process.env, { SITE_URL: 'http://localhost:3000', TRUSTED_PROXY: '', RATE_LIMITS: '1' });
  // Nor on the dictionaries and the second reader that this machine has.
  process.env.DICTIONARY_FOLDERS = join(folder, 'dictionaries');
  process.env.ANALYSER_FOLDER = join(folder, 'no-second-reader');
  mkdirSync(folder, { recursive: true });
  let browser;
  await runSteps([
    {
      title: 'Looking at this machine',
      run: async () => {
        for (const port of [testPort, testPort + 1, testPort + 3]) await checkPort(port);
        return [nodeVersion, await checkDisk()].join(', ');
      },
    },
    { title: 'Dependencies', run: installTestDependencies },
    { title: 'Database client', run: generateClient },
    { title: 'Browser', run: async () => (browser = await ensureBrowser()) },
    { title: 'Japanese font', run: ensureJapaneseFont },
    { title: 'nginx', run: ensureFrontCache },
    { title: 'Validators', run: ensureValidators },
    { title: 'Types, lint, direction of imports', run: everyStaticCheck },
    { title: 'Unit tests', run: () => unitTests(browser) },
    [[{ title: 'A database for the journeys', run: freshDatabase }], [{ title: 'Pages for the journeys', run: () => build(distDir) }]],
    { title: 'Journeys in the browser', run: () => journeys(browser) },
  ]).catch((error) => {
    // What was counted so far is still said.
    if (!(error instanceof Stop)) throw error;
    console.error(`\n${error.message}`);
    total.failed += 1;
  });
  if (total.skipped.length) console.log(`\nSkipped:\n${describeSkipped(total.skipped).join('\n')}`);
  console.log(`\n${summary(total)}`);
  if (total.failed) process.exitCode = 1;
});
