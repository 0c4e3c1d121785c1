import { expect, test } from './fixtures';
import { column } from './support/texts';

test('every page of the site map answers', async ({ request, isMobile }) => {
  test.skip(isMobile, 'The same for every screen.');
  test.slow();
  const map = await (await request.get('/sitemap.xml')).text();
  const addresses = [...map.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => new URL(address ?? '').pathname);
  expect(addresses.length).toBeGreaterThan(80);
  for (const address of addresses) {
    const response = await request.get(address);
    expect(response.status(), address).toBe(200);
  }
  const robots = await (await request.get('/robots.txt')).text();
  expect(robots).toMatch(/^Sitemap: http.*\/sitemap\.xml$/m);
});

for (const path of ['/ja', `/en${column.path}`, '/ja/glossary/confidence-building']) {
  test(`${path} has a social image, its own address and that of the other language`, async ({ request, isMobile }) => {
    test.skip(isMobile, 'The same for every screen.');
    const page = await (await request.get(path)).text();
    const image = new URL(/property="og:image" content="([^"]+)"/.exec(page)?.[1] ?? '').pathname;
    const drawn = await request.get(image);
    expect(drawn.status()).toBe(200);
    const png = await drawn.body();
    expect(png.toString('latin1', 1, 4)).toBe('PNG');
    // Width and height in the first chunk of every PNG.
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);

    expect(page).toMatch(new RegExp(`<link rel="canonical" href="http[^"]+${path}"`));
    for (const locale of ['ja', 'en']) {
      expect(page).toMatch(new RegExp(`hreflang="${locale}" href="http[^"]+${path.replace(/^\/../, `/${locale}`)}"`, 'i'));
    }
    for (const [, data] of page.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/g)) {
      expect(JSON.parse(data ?? '')).toHaveProperty('@context', 'https://schema.org');
    }
    expect(page).toContain('application/ld+json');
  });
}

test('there is no social image of what does not exist', async ({ request }) => {
  for (const path of ['/social/ja/work/nothing.png', '/social/fr/site/taiyaku.png', '/social/ja/site/other.png', '/social/ja/work/doshikoku']) {
    expect((await request.get(path)).status(), path).toBe(404);
  }
});
