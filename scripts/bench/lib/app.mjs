import { cpSync, mkdirSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { next } from '../../setup/build.mjs';
import { buildClient } from '../../setup/client.mjs';
import { node, root, run, serverArguments } from '../../setup/command.mjs';
import { importContent, migrate } from '../../setup/database.mjs';
import { buildServer, serverFile } from '../../setup/server.mjs';
import { buildWorker } from '../../setup/worker.mjs';
import { removeAtEnd } from './cleanup.mjs';
import { once } from './once.mjs';
import { freePort, startServer } from './servers.mjs';

/** The page that is measured, in Japanese unless a measurement says otherwise. */
export const work = 'doshikoku';
export const readerPath = (locale = 'ja') => `/${locale}/read/${work}`;
export const plainPath = (locale = 'ja') => `/bench-plain-${locale}.html`;

/** A folder of this run alone, removed at the end. */
export const scratch = once('', () => removeAtEnd(mkdtempSync(join(tmpdir(), 'taiyaku-bench-'))));

/** A database with the texts of content/ in it. Its absolute path. */
export const database = once('Importing content/ into a database of its own', async () => {
  const file = join(await scratch(), 'taiyaku.db');
  await migrate(file);
  await importContent(file);
  return file;
});

/** The same content as static files, made from the database: one a language. */
export const plainFiles = once('Writing the plain static files', async () => {
  const env = { DATABASE_URL: `file:${await database()}` };
  const folder = await scratch();
  const files = {};
  for (const locale of ['ja', 'en']) {
    files[locale] = join(folder, plainPath(locale));
    await run('The plain file could not be written.', node, [
      ...serverArguments, 'scripts/bench/plain/write.ts', work, locale, files[locale],
    ], { env });
  }
  return files;
});

const leftOut = new Set(['node_modules', 'content', 'docs', 'e2e', 'scripts', 'var', 'test-results', 'playwright-report']);
const isSource = (name) => !leftOut.has(name) && !name.startsWith('.');

/**
 * A copy of the sources with the plain files, which are not shipped. It lies inside of the project because the bundler finds
 * node_modules above it, and does not follow links that lead out.
 */
const sources = once('', async () => {
  mkdirSync(join(root, 'var'), { recursive: true });
  const folder = removeAtEnd(mkdtempSync(join(root, 'var', 'bench-')));
  for (const name of readdirSync(root).filter(isSource)) {
    cpSync(join(root, name), join(folder, name), {
      recursive: true,
      filter: (path) => !/\.test\.tsx?$|\.tsbuildinfo$/.test(path),
    });
  }
  mkdirSync(join(folder, 'public'), { recursive: true });
  const files = await plainFiles();
  for (const locale of ['ja', 'en']) cpSync(files[locale], join(folder, 'public', plainPath(locale)));
  return folder;
});

const environment = async () => ({
  DATABASE_URL: `file:${await database()}`,
  NEXT_DIST_DIR: '.next',
  NODE_ENV: 'production',
  SITE_URL: 'https://reader.example.org',
  RATE_LIMITS: '0',
  LOG_LEVEL: 'warn',
});

/** The built app. The folder of its sources. */
export const build = once('Building the pages', async () => {
  const cwd = await sources();
  await run('The pages could not be built.', node, [join(root, next), 'build'], { cwd, env: await environment() });
  const folder = relative(root, join(cwd, '.next'));
  await buildWorker(folder, await buildClient(folder), 'bench');
  await buildServer(folder);
  return cwd;
});

/** Serves the build over a database. Its address, without a slash at the end. */
export async function serveBuild(env = {}) {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  await startServer('the server', `${origin}/api/health`, node, [join('.next', serverFile)], {
    cwd: await build(), env: { ...(await environment()), HOST: '127.0.0.1', PORT: String(port), ...env },
  });
  return origin;
}

/** The server over the texts of content/. */
export const app = once('Starting the server', () => serveBuild());
