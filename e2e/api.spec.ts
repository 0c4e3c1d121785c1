import { components } from '../domain/api/components';
import type { Operation } from '../domain/api/operations/operation';
import { operations } from '../domain/api/operations/operations';
import { expect, test } from './fixtures';
import { expectNoBarrierInBothThemes } from './support/axe';
import { at, localeOn, locales, words } from './support/texts';

const passage = '/read/doshikoku/2/4.2';

test('the reference of the API has no barrier, needs no script, and its examples are answered', async ({ page, request, isMobile }) => {
  const locale = localeOn(isMobile);
  test.slow();
  await page.goto(at(locale, '/api'));
  const { reference } = words[locale];
  await expect(page.getByRole('heading', { level: 1, name: reference.title })).toBeVisible();
  for (const { id } of operations) await expect(page.locator(`#${id}`).getByRole('heading', { name: reference.operations[id].title })).toBeAttached();
  await expectNoBarrierInBothThemes(page, { what: 'the reference' });
  if (isMobile) {
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    return;
  }
  const html = await (await request.get(at(locale, '/api'))).text();
  for (const { path } of operations) expect(html.replace(/<wbr\/?>|<\/?span>|<!-- -->/g, '')).toContain(`GET ${path}`);
});

test('an embedded passage has no barrier, no script, and no page around it', async ({ page, isMobile }) => {
  const locale = localeOn(isMobile);
  await page.goto(at(locale, `/embed/doshikoku/2/4.2`));
  await expect(page.locator('blockquote[lang="ja"]')).toContainText('対応措置を検討す⟨る」⟩［…］');
  await expect(page.locator('blockquote[lang="en"]')).toBeVisible();
  await expect(page.getByRole('link')).toHaveCount(1);
  expect(await page.evaluate(() => document.scripts.length)).toBe(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  await expectNoBarrierInBothThemes(page, { what: 'an embedded passage' });
});

test.describe('as the server answers', () => {
  test.skip(({ isMobile }) => isMobile, 'the answers of the server are the same for every screen');

  test('every operation of the reference answers its example in the form that is promised', async ({ request }) => {
    for (const { id, example, answers } of operations as readonly Operation[]) {
      const response = await request.get(example);
      expect(response.status(), id).toBe(200);
      const headers = response.headers();
      expect(headers['access-control-allow-origin'], id).toBe('*');
      expect(headers['set-cookie'], id).toBeUndefined();
      expect(headers.etag, id).toMatch(/^"/);
      const type = headers['content-type']?.split(';')[0] ?? '';
      expect(Object.keys(answers), id).toContain(type);
      const schema = answers[type];
      if (schema) expect(schema.parse(await response.json()), id).toBeTruthy();
      expect((await request.get(example, { headers: { 'If-None-Match': headers.etag ?? '' } })).status(), id).toBe(304);
    }
  });

  test('what cannot be answered is a problem, in the language of the asker', async ({ request }) => {
    for (const [path, status, name] of [['/api/v1/nothing', 404, 'unknownPath'], ['/api/v1/works?page=x', 400, 'parameter'], ['/api/v1/works/nothing', 404, 'noWork']] as const) {
      for (const [language, letters] of [['en', /^[A-Z]/], ['ja', /[ぁ-ん]/]] as const) {
        const response = await request.get(path, { headers: { 'Accept-Language': language } });
        expect(response.status(), path).toBe(status);
        expect(response.headers()['content-type']).toBe('application/problem+json');
        const problem = components.Problem.parse(await response.json());
        expect(problem).toMatchObject({ type: `urn:taiyaku:problem:${name}`, instance: path.split('?')[0] });
        expect(problem.title).toMatch(letters);
      }
    }
    // A slash at the end says nothing, and is no way out of what all sites may read.
    for (const path of ['/api/v1/works/', '/api/v1/nothing/', '/api/dts/', '/api/oai/?verb=Identify']) {
      const [with_, without] = [await request.get(path, { maxRedirects: 0 }), await request.get(path.replace(/\/(?=\?|$)/, ''))];
      expect([with_.status(), with_.headers()['access-control-allow-origin']], path).toEqual([without.status(), '*']);
    }
    const written = await request.post('/api/v1/works');
    expect([written.status(), written.headers().allow]).toEqual([405, 'GET, HEAD, OPTIONS']);
    expect((await request.head('/api/v1/works')).status()).toBe(200);
  });

  test('everything can be collected: records, archive, feed', async ({ request }) => {
    for (const [path, type] of [['/api/oai?verb=ListRecords&metadataPrefix=oai_dc', 'text/xml'], ['/api/v1/dump.zip', 'application/zip'], ['/ja/feed.xml', 'application/atom+xml'], ['/en/feed.xml', 'application/atom+xml'], ['/api/unapi', 'application/xml']] as const) {
      const response = await request.get(path);
      expect([response.status(), response.headers()['content-type']?.split(';')[0]], path).toEqual([200, type]);
    }
    const library = await (await request.get('/en')).text();
    expect(library).toMatch(/<link rel="alternate" type="application\/atom\+xml"[^>]* href="[^"]*\/en\/feed\.xml"/);
  });

  test('a reader’s own list is not for other sites', async ({ request }) => {
    for (const path of ['/api/v1/profile', '/api/v1/profile/shares']) {
      expect((await request.get(path, { headers: { Origin: 'https://elsewhere.example' } })).headers()['access-control-allow-origin']).toBeUndefined();
    }
  });

  test('an address of a passage without a language leads to the asker’s own, dot and all', async ({ request }) => {
    for (const path of ['/read/doshikoku/2/4.2', '/read/doshikoku/4.2-4.3', '/embed/doshikoku/2/4.2']) {
      const response = await request.get(path, { headers: { 'Accept-Language': 'en' }, maxRedirects: 0 });
      expect(response.status(), path).toBe(307);
      expect(new URL(response.headers().location ?? '', 'http://localhost').pathname).toBe(at('en', path));
    }
  });

  test('/api leads to the reference', async ({ request }) => {
    for (const locale of locales) {
      const response = await request.get('/api', { headers: { 'Accept-Language': locale }, maxRedirects: 0 });
      expect([response.status(), response.headers().location]).toEqual([307, at(locale, '/api')]);
    }
  });

  test('DTS leads from its entry to the words of a segment', async ({ request, baseURL }) => {
    const here = (template: string, values: Record<string, string>) => {
      const url = new URL(template.replace(/\{[^}]*\}/, ''));
      for (const [name, value] of Object.entries(values)) url.searchParams.set(name, value);
      return `${baseURL ?? ''}${url.pathname}${url.search}`;
    };
    const read = async (url: string) => (await request.get(url)).json();
    const entry = await read('/api/dts');
    let { member } = await read(here(entry.collection, {}));
    for (const name of ['/read/doshikoku', '/read/doshikoku/2', '/read/doshikoku/2?layout=ja']) {
      const found = member.find((each: { '@id': string }) => each['@id'].endsWith(name));
      const next = await read(here(found.collection, {}));
      if (next['@type'] === 'Collection') ({ member } = next);
      else {
        const { member: units } = await read(here(next.navigation, { ref: '4', down: '1' }));
        expect(units.map(({ identifier }: { identifier: string }) => identifier)).toContain('4.2');
        const response = await request.get(here(next.document, { ref: '4.2' }));
        expect(response.headers()['content-type']).toBe('application/tei+xml');
        expect(await response.text()).toMatch(/<dts:wrapper[^>]*>[^]*xml:id="ja\.4\.2"[^]*<\/dts:wrapper>/);
      }
    }
  });

  test('a passage page names its oEmbed, which frames the passage; that page alone may be framed', async ({ request }) => {
    const html = await (await request.get(at('en', passage))).text();
    const [, href = ''] = /<link rel="alternate" type="application\/json\+oembed" [^>]*href="([^"]+)"/.exec(html) ?? [];
    const { pathname, search } = new URL(href.replaceAll('&amp;', '&'));
    const answer = await (await request.get(`${pathname}${search}`)).json();
    const [, src = ''] = /<iframe src="([^"]+)"/.exec(answer.html) ?? [];
    const embed = await request.get(new URL(src).pathname);
    expect(embed.status()).toBe(200);
    expect(embed.headers()['content-security-policy']).toContain('frame-ancestors *');
    expect(embed.headers()['content-security-policy']).toContain("default-src 'none'");
    expect(embed.headers()['cache-control']).toBe('public, max-age=0, must-revalidate');
    expect((await request.get(at('en', passage))).headers()['content-security-policy']).toContain("frame-ancestors 'none'");
    expect((await request.get('/en/embed/doshikoku/2/99.1')).status()).toBe(404);
    const moved = await request.get('/en/embed/doshikoku/2/4.3-4.2', { maxRedirects: 0 });
    expect([moved.status(), moved.headers().location]).toEqual([308, '/en/embed/doshikoku/2/4.2-4.3']);
  });
});
