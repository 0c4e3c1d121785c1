import { expect, test } from './fixtures';
import { at, column, locales, words } from './support/texts';

const editions = ['0', '01', '-1', '1e3', '1.0', '+1', ' 1', '１', '999999', '1000000', '9'.repeat(400), '%00', '__proto__'];
const names = ['%00', '__proto__', 'constructor', 'x'.repeat(2000), '%F0%9F%90%9F', "'--"];
const strange = [
  ...editions.map((edition) => `${column.path}/${edition}`),
  ...names.flatMap((name) => [`/read/${name}`, `/read/${name}/1`, `/glossary/${name}`]),
  `${column.edition}/2`,
];

for (const locale of locales) {
  test(`${locale}: strange numbers and names are answered with 404, and never with a failure`, async ({ request, isMobile }) => {
    test.skip(isMobile, 'the answers of the server are the same for every screen');
    for (const path of strange) {
      const response = await request.get(at(locale, path));
      expect(response.status(), path.slice(0, 60)).toBe(404);
      expect((await response.text()).includes(words[locale].errors.notFound.title), path.slice(0, 60)).toBe(true);
      expect(response.headers()['set-cookie']).toBeUndefined();
    }
  });
}

const malformed = ['/%E0%A4%A', '/100%', '/ja/%2', '/ja/read/%C0%AF', `/en${column.path}/%FF`, `/en${column.edition}/%FF`, `/en${column.edition}/100%25`, '/en/glossary/%E0', '/social/ja/work/%C0', '/api/%C0', '/_next/static/%C0'];

test('paths that cannot be decoded are answered with 404, and never with a failure', async ({ request, isMobile }) => {
  test.skip(isMobile, 'the answers of the server are the same for every screen');
  for (const path of malformed) expect((await request.get(path)).status(), path).toBe(404);
});

test('a fixed edition has an address of its own, and the text of the newest while it is that', async ({ page }) => {
  const text = () =>
    page.getByRole('main').getByRole('article').evaluate((article) => {
      const copy = article.cloneNode(true) as Element;
      for (const reading of copy.querySelectorAll('rt, rp')) reading.remove();
      return copy.textContent;
    });
  for (const locale of locales) {
    await page.goto(at(locale, column.edition));
    const fixed = await text();
    expect(fixed).toContain('望ましい安全保障環境');
    await page.goto(at(locale, column.path));
    expect(await text()).toBe(fixed);
  }
});
