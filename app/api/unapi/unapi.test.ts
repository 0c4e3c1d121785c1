import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { harbourWith } from '@/server/text-package/testing/harbour';
import { memoryFolders } from '@/server/text-package/testing/memory-folder';
import { temporaryDatabase, type TemporaryDatabase } from '@/server/repositories/testing/temporary-database';
import { importPackage } from '@/server/use-cases/import-package';
import { GET } from './route';

const site = 'http://localhost:3000';
let temporary: TemporaryDatabase;
beforeAll(async () => {
  temporary = await temporaryDatabase();
  await importPackage(memoryFolders(harbourWith()), { checkOnly: false, now: new Date('2026-11-24T00:00:00Z') });
});
afterAll(() => temporary.close());

// As Zotero asks: it puts the identifier behind the address as it stands in the page.
const ask = (query: string) => GET(new Request(`${site}/api/unapi${query}`, { headers: { 'Accept-Language': 'en' } }), { params: undefined });

describe('unAPI', () => {
  it('lists its formats, the fullest first', async () => {
    const response = await ask('');
    expect([response.status, response.headers.get('Content-Type')]).toEqual([200, 'application/xml']);
    expect([...(await response.text()).matchAll(/<format name="(\w+)"/g)].map(([, name]) => name)).toEqual(['mods', 'bibtex', 'biblatex', 'ris', 'csl']);
    const of = await ask(`?id=${site}/ja/read/harbour/1/1.1`);
    expect(of.status).toBe(300);
    expect(await of.text()).toContain(`<formats id="${site}/ja/read/harbour/1/1.1">`);
  });

  it('gives the record of a page in its language: edition, rights, state of the text', async () => {
    const record = await (await ask(`?id=${site}/en/read/harbour/1/1.1~ja2-5&format=mods`)).text();
    expect(record).toContain(`<identifier type="uri">${site}/read/harbour/1/1.1~ja2-5</identifier>`);
    expect(record).toMatch(/<languageTerm[^>]*>en</);
    expect(record).toContain('<relatedItem type="series"><titleInfo><title>Notes from the Shore</title><partNumber>3</partNumber></titleInfo></relatedItem>');
    expect(await (await ask(`?id=${site}/ja/read/harbour/1&format=mods`)).text()).toMatch(/<accessCondition[^>]*>[^<]*CC-BY-4\.0</);
    expect(record).toContain('<edition>1</edition>');
    expect(record).toMatch(/<note>Taiyaku, edition 1 /);
    expect(await (await ask(`?id=${site}/ja/read/harbour&format=ris`)).text()).toMatch(/^TY {2}- /);
  });

  it.each([
    [`?id=${site}/ja/glossary&format=mods`, 404], [`?id=${site}/ja/read/harbour/9&format=mods`, 404], ['?id=https://elsewhere.example/ja/read/harbour&format=mods', 404], [`?id=${site}/ja/nothing`, 404],
    [`?id=${site}/ja/read/harbour/1&format=marc`, 406], ['?format=mods', 400],
  ])('answers %s with %i', async (query, status) => {
    const response = await ask(query);
    expect([response.status, response.headers.get('Content-Type')]).toEqual([status, 'application/problem+json']);
  });
});
