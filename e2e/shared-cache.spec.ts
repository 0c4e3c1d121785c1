import { readAsZotero } from '../features/reader/testing/zotero';
import { expect, test } from './fixtures';
import { at, column, locales, pages } from './support/texts';

test.skip(({ isMobile }) => isMobile, 'the answers of the server are the same for every screen');

const found = Object.values(pages).filter((path) => path !== pages.nothing);
const stranger = { 'Accept-Language': 'en-GB,en;q=0.9', 'User-Agent': 'One', Cookie: 'a=1; NEXT_LOCALE=en; session=one' };
const another = { 'Accept-Language': 'ja,ko;q=0.5', 'User-Agent': 'Two', Cookie: 'b=2; NEXT_LOCALE=ja', 'X-Forwarded-For': '192.0.2.7' };

for (const locale of locales) {
  test(`${locale}: pages are the same bytes for everyone, without a cookie, and may be kept by a shared cache`, async ({ request }) => {
    for (const path of [...found, column.edition, `${column.path}/history`]) {
      const one = await request.get(at(locale, path), { headers: stranger });
      const two = await request.get(at(locale, path), { headers: another });
      expect(one.status(), path).toBe(200);
      expect((await one.body()).equals(await two.body()), path).toBe(true);
      for (const response of [one, two]) {
        const headers = response.headers();
        expect(headers['set-cookie'], path).toBeUndefined();
        expect(headers['cache-control'], path).toBe('public, max-age=0, must-revalidate');
        expect(headers.vary ?? '', path).not.toMatch(/cookie|accept-language|user-agent|\*/i);
        expect(headers['content-security-policy'], path).toContain("default-src 'self'");
        expect(headers['x-content-type-options'], path).toBe('nosniff');
        expect(headers['referrer-policy'], path).toBe('strict-origin-when-cross-origin');
      }
    }
  });
}

for (const locale of locales) {
  test(`${locale}: texts say to machines how to cite them, in their headers and in their heads`, async ({ request }) => {
    const edition = at(locale, column.edition);
    // Cited by one address, whatever the language.
    const cited = column.edition;
    // The newest edition, whichever it is.
    const newest = await (await request.get(at(locale, column.path))).text();
    const latest = new URL(/<meta name="citation_public_url" content="([^"]*)"/.exec(newest)?.[1] ?? '').pathname;
    expect(latest).toMatch(/^\/read\/doshikoku\/\d+$/);
    for (const [path, stays] of [[at(locale, column.path), latest], [edition, cited], [`${edition}/3.1~ja2-5`, `${cited}/3.1~ja2-5`]] as const) {
      const [first, again] = [await request.get(path), await request.head(path)];
      const link = first.headers().link ?? '';
      expect(again.headers().link, path).toBe(link);
      const links = [...link.matchAll(/<([^>]*)>; rel="([^"]*)"(?:; type="([^"]*)")?/g)].map(([, href = '', rel, type]) => ({ url: new URL(href), rel, type }));
      const of = (rel: string) => links.filter((each) => each.rel === rel).map(({ url }) => url);
      expect(of('cite-as').map(({ pathname }) => pathname), path).toEqual([stays]);
      expect(of('type').map(String)).toEqual(['https://schema.org/OpinionNewsArticle']);
      // Not all of its parts are under a license.
      expect(of('license')).toEqual([]);
      const described = of('describedby');
      expect(described).toHaveLength(5);
      expect(of('item').map(({ pathname }) => pathname.split('/').at(-1))).toContain('tei.xml');
      // Each is there, and of the kind that is said; what leads elsewhere says no kind.
      for (const { url: { pathname }, type } of links.filter((each) => each.type !== undefined)) {
        const answer = await request.get(pathname);
        expect([answer.status(), answer.headers()['content-type']?.split(';')[0]], pathname).toEqual([200, type]);
      }
      // People are offered the same, and programs told the same.
      const downloads = await (await request.get(at(locale, `${stays}/download`))).text();
      const offered = new Set([...downloads.matchAll(/href="(\/api\/v1\/editions\/[^"?]*)/g)].map(([, href = '']) => href).filter((href) => !href.endsWith('/package.zip')));
      expect([...offered].sort(), path).toEqual(of('item').map(({ pathname }) => pathname).sort());
      const files = await (await request.get(described[0]?.pathname.replace(/\/[^/]*$/, '') ?? '')).json() as { files: { ja: string; en: string }[] };
      expect(described.map(String), path).toEqual(files.files.map((file) => file[locale]));

      const tags = [...(await first.text()).matchAll(/<meta (?:name|property)="([^"]+)" content="([^"]*)"/g)].map(([, name = '', content = '']) => [name, content] as const);
      const item = readAsZotero(tags);
      expect(item).toMatchObject({ itemType: 'newspaperArticle', language: locale, publicationTitle: locale === 'ja' ? '時代を読み解く' : 'Reading the Times' });
      expect(new URL(item.url ?? '').pathname).toBe(stays);
      expect(item.creators.map(({ role, last }) => [role, last])).toEqual(locale === 'ja' ? [['author', '小熊']] : [['author', 'Oguma'], ['translator', 'editors']]);
    }
    for (const path of [`${edition}/99.9`, at(locale, pages.nothing), at(locale, pages.glossary)]) {
      expect((await request.get(path)).headers().link ?? '', path).not.toContain('cite-as');
    }
  });
}

test('nothing of a request is printed in the page', async ({ request }) => {
  const marks = { 'Accept-Language': 'xq-mark', 'User-Agent': 'mark-of-the-agent', Referer: 'http://mark.example/', Cookie: 'mark=of-the-cookie' };
  for (const path of found) {
    const html = await (await request.get(`${at('en', path)}?mark=of-the-query`, { headers: marks })).text();
    expect(html, path).not.toMatch(/xq-mark|mark-of-the-agent|mark\.example|of-the-cookie|of-the-query/);
  }
});

test('a path without a language is sent to the reader’s own, and a cache is told that it depends on who asks', async ({ request }) => {
  for (const [language, locale] of [['en-GB,en;q=0.9', 'en'], ['ja', 'ja'], ['ko', 'ja']] as const) {
    const response = await request.get('/', { headers: { 'Accept-Language': language }, maxRedirects: 0 });
    expect(response.status()).toBe(307);
    expect(response.headers().location).toMatch(new RegExp(`/${locale}$`));
    expect(response.headers().vary).toMatch(/accept-language/i);
    expect(response.headers()['set-cookie']).toBeUndefined();
  }
});
