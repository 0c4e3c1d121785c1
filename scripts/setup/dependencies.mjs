import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { attempt, node, root, run } from './command.mjs';
import { checkDisk } from './machine.mjs';
import { Stop } from './progress.mjs';

function packages(file) {
  const path = join(root, file);
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).packages : {};
}

/** npm writes down what it installed when it has ended well; compare that with package-lock.json. */
export function dependenciesInstalled() {
  const installed = packages('node_modules/.package-lock.json');
  return Object.entries(packages('package-lock.json')).every(
    ([path, entry]) => path === '' || entry.optional || installed[path]?.version === entry.version,
  );
}

/** The database driver is compiled for one version of Node; another one cannot load it. */
function driverLoads() {
  try {
    new (createRequire(join(root, 'package.json'))('better-sqlite3'))(':memory:').close();
    return true;
  } catch {
    return false;
  }
}

const driver = join(root, 'node_modules/better-sqlite3/build/Release/better_sqlite3.node');

/**
 * Whether the driver was compiled with headers that end the process at any moment: those of Node 24.19 or newer have each
 * statement take back a hook when it is collected as garbage, and Node aborts where nothing else runs just then.
 */
export function abortsAtGarbage(file = driver) {
  return existsSync(file) && readFileSync(file).includes('RemoveEnvironmentCleanupHook');
}

const refuseAborting = () => {
  if (!abortsAtGarbage()) return;
  throw new Stop(
    `The database driver (better-sqlite3), compiled for Node ${process.versions.node}, would end the server at any moment (docs/decisions/set-up.md). ` +
      'Use Node 22, or Node 24 up to 24.18.',
  );
};

/** The headers of this very Node, which lie beside it in most installations: then none have to be downloaded to compile. */
export function headersBeside(program = process.execPath) {
  const folder = dirname(dirname(realpathSync(program)));
  return existsSync(join(folder, 'include/node/node.h')) ? folder : null;
}

function npm(...args) {
  const cli = process.env.npm_execpath;
  return cli?.endsWith('.js') ? [node, [cli, ...args]] : ['npm', args];
}

export async function installDependencies() {
  const needed = !dependenciesInstalled();
  if (needed) {
    await checkDisk();
    const sentence = 'The dependencies could not be installed. Is there a network, and can npm reach its registry?';
    await run(sentence, ...npm('ci', '--include=dev', '--no-audit', '--no-fund'));
  }
  if (driverLoads()) {
    refuseAborting();
    return needed ? 'installed' : 'up to date';
  }
  const folder = headersBeside();
  const headers = folder === null ? {} : { npm_config_nodedir: folder };
  const { output } = await attempt(...npm('rebuild', 'better-sqlite3'), { env: headers });
  if (driverLoads()) {
    refuseAborting();
    return 'installed; the database driver was built for this Node';
  }
  throw new Stop(
    `${output}\n\nThe database driver (better-sqlite3) could not be built for Node ${process.versions.node}. ` +
      'It needs a C++ compiler, make and Python 3; on Debian: apt-get install build-essential python3',
  );
}
