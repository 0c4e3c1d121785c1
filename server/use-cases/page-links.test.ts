import { afterAll, beforeAll, expect, it } from 'vitest';
import { harbour, harbourWith } from '@/server/text-package/testing/harbour';
import { memoryFolders } from '@/server/text-package/testing/memory-folder';
import { temporaryDatabase, type TemporaryDatabase } from '@/server/repositories/testing/temporary-database';
import { env } from '@/server/runtime/env';
import { importPackage } from './import-package';
import { pageLinks } from './page-links';

let temporary: TemporaryDatabase;
beforeAll(async () => {
  temporary = await temporaryDatabase();
  for (const record of [harbour['record.yaml'], harbour['record.yaml'].replace('初版。', '第2版。').replace('    licence: CC-BY-4.0\n', '')]) {
    await importPackage(memoryFolders(harbourWith({ 'record.yaml': record })), { checkOnly: false, now: new Date() });
  }
});
afterAll(() => temporary.close());

/** By relation; of those that stand there more than once, the last. */
const links = (path: string) => Object.fromEntries([...(pageLinks(path) ?? '').matchAll(/<([^>]*)>; rel="([^"]*)"/g)].map(([, href, rel]) => [rel, href?.replace(env().SITE_URL, '')]));

it('says how to cite a page, what describes it, what it is and under which license', () => {
  expect(links('/ja/read/harbour/1')).toEqual({
    'cite-as': '/read/harbour/1', type: 'https://schema.org/Article', license: 'https://spdx.org/licenses/CC-BY-4.0', describedby: '/api/v1/editions/harbour/1/citation/mods.ja.xml', item: '/api/v1/editions/harbour/1/export/annotations.jsonld',
  });
  expect(pageLinks('/ja/read/harbour/1')?.match(/rel="describedby"; type="[^";]+"/g)).toHaveLength(5);
  expect(pageLinks('/ja/read/harbour/1')).toContain('/api/v1/editions/harbour/1/export/tei.xml>; rel="item"; type="application/tei+xml"');
  expect(pageLinks('/ja/read/harbour/1/1.1')).toContain('/passages/1.1/export/tei.xml>; rel="item"');
  expect(pageLinks('/ja/read/harbour/1/1.1')).not.toContain('epub');
});

it('cites the newest edition for the work, and a passage as a part of its edition', () => {
  expect(links('/en/read/harbour')).toMatchObject({ 'cite-as': '/read/harbour/2', describedby: '/api/v1/editions/harbour/2/citation/mods.en.xml' });
  expect(links('/en/read/harbour/2/1.1~ja2-5')).toMatchObject({ 'cite-as': '/read/harbour/2/1.1~ja2-5', collection: '/en/read/harbour/2', describedby: '/api/v1/editions/harbour/2/passages/1.1~ja2-5/citation/mods.en.xml' });
});

it('names no license where one part has none', () => {
  expect(links('/en/read/harbour')).not.toHaveProperty('license');
});

it.each(['/ja', '/ja/read/harbour/history', '/ja/read/harbour/3', '/ja/read/nowhere', '/ja/read/harbour/01', '/fr/read/harbour', '/ja/read/harbour/1/1.1/cite', '/ja/read/ha%22>rbour', '/ja/read/harbour/9999999'])('has nothing to say of %s', (path) => {
  expect(pageLinks(path)).toBeNull();
});
