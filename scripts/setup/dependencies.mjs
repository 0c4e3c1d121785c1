import { existsSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { attempt, node, root, run } from './command.mjs';
import { checkDisk } from './machine.mjs';
import { Stop } from './progress.mjs';

const lockFile = join(root, 'package-lock.json');
/** npm writes down what it installed when it has ended well; an installation that was interrupted has no such record. */
const recordFile = join(root, 'node_modules/.package-lock.json');

function packagesIn(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : {};
}

/** Whether packages of the lock file are installed: those that are for tests alone, or the others. Optional ones may be missing. */
function isComplete(locked, installed, forTests) {
  return Object.entries(locked).every(([path, { version, dev = false, devOptional = false, optional = false }]) => (
    path === '' || optional || (dev || devOptional) !== forTests || installed[path]?.version === version
  ));
}

/**
 * How npm has to be called, by what is there. Test tools that are installed stay; where only they are missing they are added
 * beside the rest, which a server may be using.
 * @param {boolean} withTests whether the tools of tests are wanted, too
 * @returns {'nothing' | 'serving' | 'everything' | 'tests'} what is to be installed
 */
export function missingDependencies(withTests, locked = packagesIn(lockFile), installed = packagesIn(recordFile)) {
  const hasTests = Object.values(installed).some(({ dev }) => dev);
  if (!isComplete(locked, installed, false)) return withTests || hasTests ? 'everything' : 'serving';
  return withTests && !isComplete(locked, installed, true) ? 'tests' : 'nothing';
}

const driver = '@photostructure/sqlite';

/** Why the database driver cannot be loaded; empty where it can. */
function driverFault() {
  try {
    const { DatabaseSync } = createRequire(join(root, 'package.json'))(driver);
    new DatabaseSync(':memory:').close();
    return '';
  } catch (error) {
    return error.message;
  }
}

/** The headers of this very Node, which lie beside it in most installations: then none have to be downloaded to compile. */
export function headersBeside(program = process.execPath) {
  const folder = dirname(dirname(realpathSync(program)));
  return existsSync(join(folder, 'include/node/node.h')) ? folder : null;
}

function npm(...args) {
  const cli = process.env.npm_execpath;
  return cli?.endsWith('.js') ? [node, [cli, ...args]] : ['npm', args];
}

const quiet = ['--no-audit', '--no-fund'];
const calls = {
  serving: ['ci', '--omit=dev'],
  everything: ['ci', '--include=dev'],
  // `npm ci` would begin by removing what a running server loads from.
  tests: ['install', '--include=dev', '--no-save'],
};

/** The driver is ready-made for Linux, macOS and Windows on x64 and arm64; elsewhere it is compiled. */
async function ensureDriver() {
  if (driverFault() === '') return;
  const folder = headersBeside();
  const { output } = await attempt(...npm('rebuild', driver), { env: folder === null ? {} : { npm_config_nodedir: folder } });
  const fault = driverFault();
  if (fault === '') return;
  throw new Stop(
    `${output}\n\nThe database driver (${driver}) cannot be loaded on ${process.platform} ${process.arch} with Node ${process.versions.node}: ${fault}\n` +
      'Where there is no ready-made one it is compiled, which needs a C++ compiler, make and Python 3; on Debian: apt-get install build-essential python3',
  );
}

const said = { nothing: 'up to date', serving: 'installed', everything: 'installed, with the tools of the tests', tests: 'the tools of the tests were added' };

async function install(withTests) {
  const missing = missingDependencies(withTests);
  if (missing !== 'nothing') {
    await checkDisk();
    // An interrupted installation is known by its missing record.
    if (missing === 'tests') rmSync(recordFile);
    await run('The dependencies could not be installed. Is there a network, and can npm reach its registry?', ...npm(...calls[missing], ...quiet));
  }
  await ensureDriver();
  return said[missing];
}

/** What serving and building need. */
export const installDependencies = () => install(false);

/** Besides, what `npm test`, `npm run bench`, `npm run conformance` and `npm run check` need. */
export const installTestDependencies = () => install(true);
