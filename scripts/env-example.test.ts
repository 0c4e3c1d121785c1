import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');

/** Set by Node, npm, the shell, a build service, Next or another script of ours: nobody writes them into `.env`. */
const setByOthers = new Set([
  'BENCH_USAGE', 'CI', 'INIT_CWD', 'LANG', 'LC_ALL', 'LC_MESSAGES', 'MUTATION_FOLDER', 'MUTATION_TESTS', 'NEXT_RUNTIME', 'NODE_ENV', 'PATH', 'npm_execpath', 'npm_lifecycle_event',
]);

function sources(): string[] {
  const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '*.ts', '*.tsx', '*.mjs'], { cwd: root, encoding: 'utf8' });
  return listed.split('\n').filter((file) => file && !/\.test\.tsx?$/.test(file));
}

function read(file: string): string {
  try {
    return readFileSync(join(root, file), 'utf8');
  } catch (error) {
    // Listed by git, and deleted since.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  }
}

function variablesRead(): Set<string> {
  const names = sources().flatMap((file) => [...read(file).matchAll(/process\.env\.(\w+)/g)].map((match) => match[1] ?? ''));
  const schema = /z\.object\(\{(.*?)^\}\);/ms.exec(read('server/runtime/env.ts'))?.[1] ?? '';
  return new Set([...names, ...[...schema.matchAll(/^ {2}([A-Z_]+):/gm)].map((match) => match[1] ?? '')]);
}

it('.env.example names every variable that the program reads, and no other', () => {
  const named = [...read('.env.example').matchAll(/^(?:# )?([A-Z_]+)=/gm)].map((match) => match[1]);
  const wanted = [...variablesRead()].filter((name) => !setByOthers.has(name));
  expect(wanted).toEqual(expect.arrayContaining(['DATABASE_URL', 'SITE_URL', 'CHROMIUM_PATH']));
  expect(named.sort()).toEqual(wanted.sort());
});
