import sax from 'sax';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { oembedAnswer } from '@/domain/oembed/answer';
import { harbourWith } from '@/server/text-package/testing/harbour';
import { memoryFolders } from '@/server/text-package/testing/memory-folder';
import { temporaryDatabase, type TemporaryDatabase } from '@/server/repositories/testing/temporary-database';
import { importPackage } from '@/server/use-cases/import-package';
import { GET as getEmbed } from '@/app/[locale]/embed/[work]/[edition]/[passage]/route';
import { GET } from './route';

let temporary: TemporaryDatabase;
beforeAll(async () => {
  temporary = await temporaryDatabase();
  await importPackage(memoryFolders(harbourWith()), { checkOnly: false, now: new Date('2026-11-24T00:00:00Z') });
});
afterAll(() => temporary.close());

const site = 'http://localhost:3000';
const passage = `${site}/en/read/harbour/1/1.1`;
const ask = (query: Record<string, string>) => GET(new Request(`http://inside:1/api/oembed?${new URLSearchParams(query)}`), { params: undefined });
const embed = (address: string, locale = 'en', edition = '1') => getEmbed(new Request('http://inside:1/'), { params: Promise.resolve({ locale, work: 'harbour', edition, passage: address }) });

/** The text of each member, as an XML parser reads it. */
function members(xml: string): Record<string, string> {
  const parser = sax.parser(true);
  const found: Record<string, string> = {};
  let name = '';
  parser.onerror = (error) => { throw error; };
  parser.onopentag = (tag) => { name = tag.name; };
  parser.ontext = (text) => { if (text.trim() !== '') found[name] = text; };
  parser.write(xml).close();
  return found;
}

describe('GET /api/oembed', () => {
  it('shows a passage in a frame, from every site', async () => {
    const response = await ask({ url: passage });
    expect(response.headers.get('Content-Type')).toBe('application/json');
    expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*');
    expect(response.headers.get('ETag')).toMatch(/^"/);
    const answer = oembedAnswer.parse(await response.json());
    expect(answer).toMatchObject({ version: '1.0', type: 'rich', provider_name: 'Taiyaku', provider_url: `${site}/en`, author_name: 'Shiomi Nagisa', thumbnail_width: 1200 });
    expect(answer.type === 'rich' && answer.html).toContain(`<iframe src="${site}/en/embed/harbour/1/1.1"`);
  });

  it('says the same in XML', async () => {
    const json = oembedAnswer.parse(await (await ask({ url: passage })).json());
    const response = await ask({ url: passage, format: 'xml' });
    expect(response.headers.get('Content-Type')).toBe('text/xml; charset=utf-8');
    expect(members(await response.text())).toEqual(Object.fromEntries(Object.entries(json).map(([name, value]) => [name, String(value)])));
  });

  it('keeps within the room there is, thumbnail and all', async () => {
    const answer = oembedAnswer.parse(await (await ask({ url: passage, maxwidth: '300', maxheight: '120' })).json());
    expect(answer).toMatchObject({ width: 300, height: 120 });
    expect(answer).not.toHaveProperty('thumbnail_url');
    expect(answer.type === 'rich' && answer.html).toMatch(/ width="300" height="120" /);
  });

  it('speaks the language of the page, and our first where it has none', async () => {
    const titles = await Promise.all([`${site}/ja/read/harbour/1/1.1`, `${site}/read/harbour/1.1`, passage].map(async (url) => oembedAnswer.parse(await (await ask({ url })).json()).title));
    expect(titles).toEqual(['海をわたる風 1.1（日英対訳）', '海をわたる風 1.1（日英対訳）', 'Wind over the Sea 1.1 in Japanese and English']);
  });

  it('links to a whole text, and writes an address in its one form', async () => {
    const whole = oembedAnswer.parse(await (await ask({ url: `${site}/en/read/harbour` })).json());
    expect(whole).toMatchObject({ type: 'link', title: 'Wind over the Sea' });
    const reversed = oembedAnswer.parse(await (await ask({ url: `${site}/en/read/harbour/1/1.1-0.1` })).json());
    expect(reversed.type === 'rich' && reversed.html).toContain('/en/embed/harbour/1/0.1-1.1"');
  });

  it.each<[string, number, Record<string, string>]>([
    ['no address', 400, {}],
    ['a width that is none', 400, { url: passage, maxwidth: '0' }],
    ['a height that is none', 400, { url: passage, maxheight: 'x' }],
    ['a format there is not', 501, { url: passage, format: 'yaml' }],
    ['another site', 404, { url: 'https://elsewhere.example/en/read/harbour/1/1.1' }],
    ['a page that is no text', 404, { url: `${site}/en/glossary` }],
    ['a work there is not', 404, { url: `${site}/en/read/nothing` }],
    ['a passage there is not', 404, { url: `${site}/en/read/harbour/1/99.1` }],
  ])('%s: %i', async (_, status, query) => {
    const response = await ask(query);
    expect(response.status).toBe(status);
    expect(response.headers.get('Content-Type')).toBe('application/problem+json');
  });
});

describe('the embedded passage', () => {
  it('has both languages, the citation, and no script', async () => {
    const body = await (await embed('1.1')).text();
    expect(body).toMatch(/<blockquote lang="ja"[^>]*>.+<\/blockquote>\s*<blockquote lang="en"/);
    expect(body).toContain(`<a href="${site}/en/read/harbour/1/1.1" target="_blank" rel="noopener">Wind over the Sea 1.1</a>`);
    expect(body).toContain('Shiomi Nagisa. Taiyaku, edition 1 (2026-11-23)');
    expect(body).not.toMatch(/<script|<img|<link rel="stylesheet|@import|url\(/);
  });

  it('is small', async () => {
    expect((await (await embed('1.1')).text()).length).toBeLessThan(5000);
  });

  it('shows what the editors supplied, what is lost, and says so', async () => {
    const body = await (await embed('0.1-9.9', 'ja')).text();
    expect(body).toContain('最も近い箇所を読む');
    const first = await (await embed('1.1', 'ja')).text();
    expect(first).toContain('本文の状態：');
  });

  it('is at one address, and nowhere else', async () => {
    const moved = await embed('1.1-0.1');
    expect([moved.status, moved.headers.get('Location')]).toEqual([308, '/en/embed/harbour/1/0.1-1.1']);
    expect((await embed('99.1')).status).toBe(404);
    expect((await embed('1.1', 'fr')).status).toBe(404);
    expect((await embed('1.1', 'en', '2')).status).toBe(404);
  });
});
