import { expect, test } from './fixtures';
import { expectNoBarrierInBothThemes } from './support/axe';
import { at, column, localeOn } from './support/texts';

const api = `/api/v1/editions${column.edition.replace('/read', '')}`;
const begins: Readonly<Record<string, string>> = {
  txt: '日本と同志国', md: '# ', epub: 'PK', xml: '<?xml', tmx: '<?xml', tbx: '<?xml', conllu: '# newdoc id = ', jsonld: '{"@context"', zip: 'PK',
};

test('what can be taken along is listed, and nothing bars the way', async ({ page, isMobile }) => {
  const locale = localeOn(isMobile);
  await page.goto(at(locale, `${column.edition}/download`));
  await expect(page.getByRole('heading', { level: 1 })).toContainText(column.title[locale]);
  await expectNoBarrierInBothThemes(page, { what: `downloads (${locale})` });
});

test('every file that is offered is sent, named and of its kind, and again only where it changed', async ({ request, isMobile }) => {
  test.skip(isMobile, 'the answers of the server are the same for every screen');
  test.slow();
  const offered = new Set<string>();
  for (const path of ['/download', '/4.1-4.2/download']) {
    const page = await (await request.get(at('ja', column.edition + path))).text();
    for (const [, href = ''] of page.matchAll(/href="(\/api\/v1\/[^"]*\/export\/[^"]*)"/g)) offered.add(href.replaceAll('&amp;', '&'));
  }
  expect(offered.size).toBeGreaterThan(15);
  for (const path of offered) {
    const answer = await request.get(path);
    expect(answer.status(), path).toBe(200);
    const [, extension = ''] = /\.(\w+)(?:\?|$)/.exec(path.split('/').at(-1) ?? '') ?? [];
    expect((await answer.body()).toString('utf8').startsWith(path.includes('language=en') ? path.includes('md') ? '# ' : 'Defense' : begins[extension] ?? '?'), path).toBe(true);
    const { etag = '', ...headers } = answer.headers();
    expect(headers['content-disposition'], path).toMatch(new RegExp(`^attachment; filename="[\\w.-]+\\.${extension}"$`));
    expect(headers['cache-control'], path).toContain('public');
    expect(headers, path).not.toHaveProperty('set-cookie');
    expect((await request.get(path, { headers: { 'If-None-Match': etag } })).status(), path).toBe(304);
  }
});

test('a file that is not there is refused with a reason, and another spelling leads to the one', async ({ request, isMobile }) => {
  test.skip(isMobile, 'the answers of the server are the same for every screen');
  for (const path of ['/export/word.doc', '/export/tei.xm', '/passages/4.99/export/tei.xml', '/passages/4.1/export/epub.epub']) {
    const answer = await request.get(`${api}${path}`, { headers: { 'Accept-Language': 'en' } });
    expect(answer.status(), path).toBe(404);
    expect(answer.headers()['content-type']).toBe('application/problem+json');
  }
  expect((await request.get(`${api}/export/epub.epub?writing=diagonal`)).status()).toBe(400);
  const moved = await request.get(`${api}/passages/4.2-4.1/export/txt.txt?language=en`, { maxRedirects: 0 });
  expect([moved.status(), moved.headers().location]).toEqual([308, `${api}/passages/4.1-4.2/export/txt.txt?language=en`]);
});
