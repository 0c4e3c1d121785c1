import { type ChildProcess, spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { expect, test } from './fixtures';
import { untilServed } from './support/server';
import { at, column, words } from './support/texts';

test.skip(({ isMobile }) => isMobile, 'the same server for every screen');
test.describe.configure({ mode: 'serial' });

const port = Number(process.env.TEST_PORT || 3100) + 3;
const origin = `http://localhost:${port}`;
let server: ChildProcess;

test.beforeAll(async () => {
  test.setTimeout(180_000);
  // As `npm run dev` ends, without what it prepares: the database of the journeys is there.
  const script = `import { serveDevelopment } from './scripts/setup/serve.mjs'; await serveDevelopment({ host: '127.0.0.1', port: ${port} }, 0);`;
  server = spawn(process.execPath, ['--input-type=module', '-e', script], {
    cwd: resolve(import.meta.dirname, '..'), stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env, NEXT_DIST_DIR: '.next-test', NEXT_TELEMETRY_DISABLED: '1',
      DATABASE_URL: 'file:./var/test/taiyaku.db', SITE_URL: origin, RATE_LIMITS: '0',
    },
  });
  await untilServed(origin, 600);
});

test.afterAll(async () => {
  const ended = new Promise((done) => void server.once('exit', done));
  server.kill('SIGTERM');
  await ended;
});

test('`npm run dev` shows the same page with the same program and policy', async ({ page, request }) => {
  test.slow();
  const path = at('en', column.edition);
  const [developed, built] = [await request.get(`${origin}${path}`), await request.get(path)];
  const text = (html: string) => /<article[^]*<\/article>/.exec(html)?.[0];
  expect(text(await developed.text())).toBe(text(await built.text()));
  expect(developed.headers()['content-security-policy']).not.toMatch(/script-src[^;]*unsafe/);

  await page.goto(`${origin}${path}`);
  await page.getByRole('button', { name: words.en.settings.button }).click();
  await expect(page.getByRole('dialog', { name: words.en.settings.title })).toBeVisible();
  expect(await page.locator('script[src]').count()).toBe(0);
});
