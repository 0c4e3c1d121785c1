import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from './fixtures';

const root = resolve(import.meta.dirname, '..');
const environment = {
  ...process.env,
  NODE_ENV: 'production' as const,
  NEXT_DIST_DIR: '.next-test',
  DATABASE_URL: 'file:./var/test/taiyaku.db',
};
const run = promisify(execFile);
const latest = '/en/read/notation-example';
const before = 'No. 3';
const after = `Number three, corrected at ${Date.now()}`;

let folder: string;

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'taiyaku-publishing-'));
  for (const name of ['notation-example', 'glossary']) {
    await cp(join(root, 'content', name), join(folder, name), { recursive: true });
  }
  const file = join(folder, 'notation-example/text.txt');
  const text = await readFile(file, 'utf8');
  expect(text, 'the line that this test changes').toContain(`en: ${before}\n`);
  await writeFile(file, text.replace(`en: ${before}\n`, `en: ${after}\n`));
});

test.afterAll(() => rm(folder, { recursive: true, force: true }));

async function importChangedPackage(): Promise<void> {
  const args = ['-C', 'react-server', '--import', 'tsx', 'server/cli/import.ts', join(folder, 'notation-example')];
  await run(process.execPath, args, { cwd: root, env: environment });
}

async function anotherServer(port: number): Promise<ChildProcess> {
  const args = ['node_modules/next/dist/bin/next', 'start', '-p', String(port)];
  const server = spawn(process.execPath, args, { cwd: root, env: environment, stdio: ['ignore', 'pipe', 'inherit'] });
  await new Promise<void>((ready, fail) => {
    server.stdout?.on('data', (chunk: Buffer) => chunk.toString().includes('Ready') && ready());
    server.once('exit', () => fail(new Error('The second server ended before it was ready.')));
  });
  return server;
}

test('a running server shows a new edition at the next request, and so does one started later', async ({ page, request }) => {
  test.slow();
  await page.goto(latest);
  await expect(page.getByText(after)).toHaveCount(0);
  const oldEdition = await (await request.get(`${latest}/1`)).text();

  await importChangedPackage();

  // Not even the first reader gets the page of before: nothing to wait for.
  expect(await (await request.get(latest)).text()).toContain(after);
  await page.reload();
  await expect(page.getByText(after).first()).toBeVisible();

  // The edition of before stays at its address, with its own words.
  const kept = await (await request.get(`${latest}/1`)).text();
  expect(oldEdition).toContain(before);
  expect(kept).toContain(before);
  expect(kept).not.toContain(after);

  // The pages on the disk are those of before the import.
  const port = Number(process.env.TEST_PORT || 3100) + 1;
  const server = await anotherServer(port);
  try {
    expect(await (await request.get(`http://localhost:${port}${latest}`)).text()).toContain(after);
  } finally {
    server.kill('SIGTERM');
  }
});
