import type { APIRequestContext, Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { at, column, essay, locales, other, pages, words } from './support/texts';

/** What search engines may find: not the word list, which is everybody's own. */
const found = Object.entries(pages).filter(([kind]) => kind !== 'nothing' && kind !== 'study');
const types: Readonly<Record<string, string>> = {
  library: 'CollectionPage', column: 'OpinionNewsArticle', essay: 'Article', glossary: 'DefinedTermSet', concept: 'DefinedTerm',
  passage: 'CreativeWork',
};
/** Found too, by those who share them; search engines are asked to pass over what stands in the whole text. */
const shown = [...found, ['passage', `${column.edition}/4.1-4.2`]] as const;

function head(page: Page) {
  return page.evaluate(() => {
    const all = (selector: string, name: string) => [...document.querySelectorAll(selector)].map((element) => element.getAttribute(name) ?? '');
    return {
      title: document.title,
      description: all('meta[name="description"]', 'content'),
      canonical: all('link[rel="canonical"]', 'href'),
      languages: Object.fromEntries([...document.querySelectorAll('link[rel="alternate"][hreflang]')].map((link) => [link.getAttribute('hreflang'), link.getAttribute('href')])),
      image: all('meta[property="og:image"]', 'content'),
      card: all('meta[name="twitter:card"]', 'content'),
      data: [...document.querySelectorAll('script[type="application/ld+json"]')].map((script) => JSON.parse(script.textContent ?? '')),
    };
  });
}

const pathOf = (url: string | undefined) => new URL(url ?? '').pathname;

async function expectImage(request: APIRequestContext, url: string): Promise<void> {
  const response = await request.get(pathOf(url));
  expect(response.status(), url).toBe(200);
  expect(response.headers()['content-type']).toBe('image/png');
  const body = await response.body();
  expect(body.toString('latin1', 1, 4)).toBe('PNG');
  // Width and height in the first chunk of every PNG.
  expect([body.readUInt32BE(16), body.readUInt32BE(20)]).toEqual([1200, 630]);
}

test.describe('what the pages say of themselves', () => {
  test.skip(({ isMobile }) => isMobile, 'it is the same for every screen');

  for (const locale of locales) {
    test(`${locale}: title, description, canonical and other languages, data, image`, async ({ page, request }) => {
      const titles = new Set<string>();
      const images = new Set<string>();
      for (const [kind, path] of shown) {
        await page.goto(at(locale, path));
        const { title, description, canonical, languages, image, card, data } = await head(page);
        titles.add(title);
        expect(title).toContain(words[locale].shell.siteName);
        expect(description, kind).toHaveLength(1);
        expect(description[0]?.length, kind).toBeGreaterThan(20);
        expect(canonical.map(pathOf), kind).toEqual([at(locale, path)]);
        expect(Object.fromEntries(Object.entries(languages).map(([language, url]) => [language, pathOf(String(url))])), kind).toEqual({
          [locale]: at(locale, path), [other[locale]]: at(other[locale], path), 'x-default': path,
        });
        expect(data.map((each) => [each['@context'], each['@type']]), kind).toEqual([['https://schema.org', types[kind]]]);
        expect(card, kind).toEqual(['summary_large_image']);
        expect(image, kind).toHaveLength(1);
        images.add(image[0] ?? '');
      }
      expect(titles.size, 'titles of their own').toBe(shown.length);
      for (const image of images) await expectImage(request, image);
    });
  }

  test('the newest edition is found by the address of its work', async ({ page }) => {
    await page.goto(at('ja', column.edition));
    const { canonical, languages } = await head(page);
    expect(canonical.map(pathOf)).toEqual([at('ja', column.path)]);
    expect(Object.values(languages).map((url) => pathOf(String(url))).toSorted()).toEqual([at('en', column.path), at('ja', column.path), column.path]);
  });

  test('a work is one in both languages: its name for machines, who wrote it, who holds the rights', async ({ page }) => {
    const told = [];
    for (const locale of locales) {
      await page.goto(at(locale, column.path));
      told.push((await head(page)).data[0]);
    }
    const [ja, en] = told;
    expect(ja['@id']).toBe(en['@id']);
    expect(ja.workTranslation['@id']).toBe(en.workTranslation['@id']);
    expect(en.workTranslation.translationOfWork['@id']).toBe(en['@id']);
    // Family name first, as the pages print it.
    expect([ja.author[0].name, en.author[0].name]).toEqual(['小熊 真也', 'Oguma Shinya']);
    expect(en.copyrightHolder.name).toBe('The author and the publisher');
    expect(en).not.toHaveProperty('license');
    await page.goto(at('en', essay.path));
    expect((await head(page)).data[0].license.name).toBe('CC-BY-4.0');
  });

  test('a passage is a part of its edition, by the name that the edition gives itself', async ({ request }) => {
    const dataOf = async (path: string) => {
      const [, data = '{}'] = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(await (await request.get(at('ja', path))).text()) ?? [];
      return JSON.parse(data);
    };
    const [edition, passage] = [await dataOf(column.edition), await dataOf(`${column.edition}/4.1-4.2`)];
    expect(passage.isPartOf['@id']).toBe(edition['@id']);
    expect(passage.workTranslation.isPartOf['@id']).toBe(edition.workTranslation['@id']);
    expect(passage.position).toBe('4.1-4.2');
    expect(passage.text).toContain('22年');
  });

  test('the sitemap lists every page with the other language beside it, and each is there', async ({ request, page }) => {
    const xml = await (await request.get('/sitemap.xml')).text();
    const entries = xml.split('<url>').slice(1).map((entry) => ({
      path: pathOf(/<loc>(.*?)<\/loc>/.exec(entry)?.[1]),
      languages: [...entry.matchAll(/hreflang="(.*?)" href="(.*?)"/g)].map(([, language, href]) => [language, pathOf(href)]),
    }));
    const paths = entries.map(({ path }) => path);
    for (const locale of locales) {
      for (const [, path] of found) expect(paths).toContain(at(locale, path));
      await page.goto(at(locale, '/glossary'));
      const concepts = await page.getByRole('main').locator(`a[href^="${at(locale, '/glossary/')}"]`).evaluateAll((links) => [...new Set(links.map((link) => link.getAttribute('href')))]);
      expect(concepts.length).toBeGreaterThanOrEqual(40);
      for (const concept of concepts) expect(paths).toContain(concept);
    }
    expect(new Set(paths).size).toBe(paths.length);
    for (const { path, languages } of entries) {
      const bare = path.replace(/^\/(ja|en)(?=\/|$)/, '') || '/';
      expect(Object.fromEntries(languages)).toEqual({ ja: at('ja', bare), en: at('en', bare), 'x-default': bare });
    }
    // Each is there; several are asked for at once.
    for (let i = 0; i < paths.length; i += 8) {
      await Promise.all(paths.slice(i, i + 8).map(async (path) => expect((await request.get(path)).status(), path).toBe(200)));
    }
  });

  test('there is no social image of what does not exist', async ({ request }) => {
    for (const path of ['/social/ja/work/nothing.png', '/social/fr/site/taiyaku.png', '/social/ja/site/other.png', '/social/ja/work/doshikoku']) {
      expect((await request.get(path)).status(), path).toBe(404);
    }
  });

  test('robots may read the pages and find the sitemap', async ({ request }) => {
    const text = await (await request.get('/robots.txt')).text();
    expect(text).toMatch(/^Allow: \/$/m);
    // Headers of pages lead programs into the API; only what has no end, or is one reader's, is barred.
    expect(text.match(/^Disallow: .*$/gm)).toEqual(['/api/v1/profile', '/api/v1/search', '/api/v1/suggestions', '/api/v1/look-up', '/api/health'].map((path) => `Disallow: ${path}`));
    expect(text).toMatch(/^Sitemap: https?:\/\/\S+\/sitemap\.xml$/m);
  });
});
