import { type ChildProcess, execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from './fixtures';
import { expectNoBarrierInBothThemes } from './support/axe';
import { startServer, untilServed } from './support/server';
import { at, locales, words } from './support/texts';

const root = resolve(import.meta.dirname, '..');
const environment = {
  ...process.env,
  NODE_ENV: 'production' as const,
  NEXT_DIST_DIR: '.next-test',
  DATABASE_URL: 'file:./var/test/taiyaku.db',
  SITE_URL: 'http://localhost:3000',
};
const run = promisify(execFile);
const work = '/read/notation-example';
const latest = at('en', work);
/** Where the changed line stands. */
const changed = '0.2';
const before = 'No. 3';
const moment = String(Date.now());
const after = `Number three, corrected at ${moment}`;

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
  const server = startServer({ port, database: './var/test/taiyaku.db' });
  await untilServed(`http://127.0.0.1:${port}`);
  return server;
}

test('a running server shows a new edition at the next request, and so does one started later', async ({ page, context, request }) => {
  test.slow();
  await page.goto(latest);
  await expect(page.getByText(after)).toHaveCount(0);
  const oldEdition = await (await request.get(`${latest}/1`)).text();
  // Kept from now on, as of a publication that is over then.
  for (const locale of locales) expect((await request.get(at(locale, `${work}/1/${changed}`))).status()).toBe(200);

  await importChangedPackage();

  // Not even the first reader gets the page of before: nothing to wait for.
  expect(await (await request.get(latest)).text()).toContain(after);
  // A page that was open stays what it is, and offers the new edition when the network comes back.
  const offer = page.getByRole('status').filter({ has: page.getByRole('link', { name: /^Open edition \d+$/ }) });
  await expect(async () => {
    await context.setOffline(true);
    await context.setOffline(false);
    await expect(offer).toBeVisible({ timeout: 3000 });
  }).toPass();
  await expect(page.getByText(after)).toHaveCount(0);
  await expectNoBarrierInBothThemes(page, { what: 'the notice of a new edition', scope: '.offer' });
  await offer.getByRole('link').click();
  await expect(page.getByText(after).first()).toBeVisible();

  // The edition of before stays at its address, with its own words.
  const kept = await (await request.get(`${latest}/1`)).text();
  expect(oldEdition).toContain(before);
  expect(kept).toContain(before);
  expect(kept).not.toContain(after);

  // A passage of the edition of before says what became of it.
  for (const locale of locales) {
    const { history } = words[locale];
    await page.setViewportSize(locale === 'ja' ? { width: 390, height: 844 } : { width: 1440, height: 900 });
    await page.goto(at(locale, `${work}/1/${changed}`));
    const note = page.getByRole('note');
    await expect(note).toContainText(history.older.replace('{number}', '1'));
    await note.getByRole('link', { name: history.toChanges }).click();
    const since = page.locator('#since');
    await expect(since).toBeInViewport();
    await expect(since.locator('[lang="en"] ins')).toContainText('Number three');
    await expect(since.locator('[lang="en"]')).toContainText(after);
    await expect(since.locator('[lang="ja"]')).toHaveCount(1);
    await expect(since.locator('[lang="ja"] :is(ins, del)')).toHaveCount(0);
    await expectNoBarrierInBothThemes(page, { what: `a passage of an older edition (${locale})` });

    await since.getByRole('link', { name: history.toHistory }).click();
    await expect(page).toHaveURL(at(locale, `${work}/history`));
    const newest = page.getByRole('article').getByRole('listitem').first();
    // Where this has run before, no other word changed.
    await expect(newest.locator('ins').last()).toContainText(moment);
    await expect(page.getByText(/^[0-9a-f]{64}$/).first()).toBeVisible();
    await expectNoBarrierInBothThemes(page, { what: `the editions of a work (${locale})` });
    // Any two editions, chosen by a plain form.
    await page.locator('select[name="from"]').selectOption('1');
    await page.getByRole('button', { name: history.compare, exact: true }).click();
    await expect(page).toHaveURL(/\/compare\/1-\d+$/);
    await expect(page.locator('[lang="en"] ins').filter({ hasText: moment })).not.toHaveCount(0);
    await expectNoBarrierInBothThemes(page, { what: `two editions compared (${locale})` });
    await page.goBack();
    await newest.getByRole('link', { name: changed }).last().click();
    await expect(page.locator('mark').first()).toBeVisible();
    await expect(page.getByRole('note')).toHaveCount(0);
    const unchanged = await (await request.get(at(locale, `${work}/1/0.1`))).text();
    expect(unchanged).toContain(history.state.same.split('{')[0]);
  }

  // The pages on the disk are those of before the import.
  const port = Number(process.env.TEST_PORT || 3100) + 1;
  const server = await anotherServer(port);
  try {
    expect(await (await request.get(`http://localhost:${port}${latest}`)).text()).toContain(after);
  } finally {
    server.kill('SIGTERM');
  }
});
