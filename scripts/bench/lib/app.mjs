import { cpSync, mkdirSync, mkdtempSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { next } from '../../setup/build.mjs';
import { node, root, run, serverArguments } from '../../setup/command.mjs';
import { importContent, migrate } from '../../setup/database.mjs';
import { removeAtEnd } from './cleanup.mjs';
import { once } from './once.mjs';
import { freePort, startServer } from './servers.mjs';

/** The page that is measured, in Japanese unless a measurement says otherwise. */
export const work = 'doshikoku';
export const readerPath = (locale = 'ja') => `/${locale}/read/${work}`;
export const emptyPath = '/ja/bench-empty';
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

const emptyPage = `export const dynamic = 'force-static';

export default function EmptyPage() {
  return <main />;
}
`;

/** Types are checked by the tests, not by a copy without them. */
const configuration = `import shipped from './next.config.shipped';

export default { ...shipped, typescript: { ignoreBuildErrors: true } };
`;

/**
 * A copy of the sources with two things that are not shipped: a page of the
 * same app without anything on it, and the plain files. It lies inside of the
 * project because the bundler finds node_modules above it, and does not follow
 * links that lead out.
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
  renameSync(join(folder, 'next.config.ts'), join(folder, 'next.config.shipped.ts'));
  writeFileSync(join(folder, 'next.config.ts'), configuration);
  const empty = join(folder, 'app/[locale]/bench-empty');
  mkdirSync(empty);
  writeFileSync(join(empty, 'page.tsx'), emptyPage);
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
  const env = await environment();
  const mark = await run('The database does not answer.', node, [...serverArguments, 'server/cli/publication.ts'], { env });
  await run('The pages could not be built.', node, [join(root, next), 'build'], { cwd, env });
  writeFileSync(join(cwd, '.next', 'publication'), mark);
  return cwd;
});

/** `next start` over the build. Its address, without a slash at the end. */
export const app = once('Starting `next start`', async () => {
  const cwd = await build();
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  await startServer('next start', `${origin}/api/health`, node, [resolve(root, next), 'start', '-p', String(port), '-H', '127.0.0.1'], {
    cwd, env: await environment(),
  });
  return origin;
});
