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
  if (driverLoads()) return needed ? 'installed' : 'up to date';
  const folder = headersBeside();
  const headers = folder === null ? {} : { npm_config_nodedir: folder };
  const { output } = await attempt(...npm('rebuild', 'better-sqlite3'), { env: headers });
  if (driverLoads()) return 'installed; the database driver was built for this Node';
  throw new Stop(
    `${output}\n\nThe database driver (better-sqlite3) could not be built for Node ${process.versions.node}. ` +
      'It needs a C++ compiler, make and Python 3; on Debian: apt-get install build-essential python3',
  );
}
