import { expect, test } from './fixtures';
import { at, column, essay } from './support/texts';

test.skip(({ isMobile }) => isMobile, 'a policy is the same for every screen');

const planted = '<script>document.documentElement.dataset.planted="yes"</script>';
const handler = '<img src="data:," alt="" onerror="document.documentElement.dataset.planted=\'yes\'">';

// A page that is kept for everyone, and one that is made for each reader.
for (const [kind, path] of [['kept', essay.path], ['made for one reader', `${column.edition}/cite`]] as const) {
  test(`a script planted in a page that is ${kind} does not run, and those of the page do`, async ({ page, expectedErrors }) => {
    expectedErrors.push(/Content Security Policy/);
    let policy = '';
    await page.route(`**${at('en', path)}`, async (route) => {
      const response = await route.fetch();
      policy = response.headers()['content-security-policy'] ?? '';
      await route.fulfill({ response, body: (await response.text()).replace('</body>', `${planted}${handler}</body>`) });
    });
    const refused = page.waitForEvent('console', (message) => /Content Security Policy/.test(message.text()));
    await page.goto(at('en', path));
    await refused;
    const root = page.locator('html');
    await expect(root).not.toHaveAttribute('data-planted');
    // Set by the settings' script, before the first paint.
    await expect(root).toHaveAttribute('data-js', '');
    expect(/script-src [^;]*/.exec(policy)?.[0]).not.toMatch(/unsafe-inline|unsafe-eval|unsafe-hashes|https?:|\*/);
    expect(policy.length).toBeLessThan(1000);
  });
}

test('no page asks for a script of the framework, and none allows inline scripts that are not its own', async ({ page, request, expectedErrors }) => {
  expectedErrors.push(/404/);
  const scripts: string[] = [];
  page.on('request', (asked) => {
    const { pathname } = new URL(asked.url());
    if (pathname.endsWith('.js') && !pathname.startsWith('/client/')) scripts.push(`${new URL(page.url()).pathname} asks for ${pathname}`);
  });
  for (const path of ['', column.path, `${column.edition}/4.1`, `${column.edition}/cite`, `${column.path}/history`, '/glossary', '/search', '/study', '/offline', '/api', '/nowhere']) {
    await page.goto(at('ja', path));
    await page.waitForLoadState('networkidle');
    const html = await (await request.get(at('ja', path))).text();
    expect(html, path).not.toMatch(/__next_f|\/_next\/[^"]*\.js/);
  }
  expect(scripts).toEqual([]);
});
