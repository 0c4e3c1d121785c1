import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openOfflineStore, type OfflineStore } from '@/stores/offline/offline-store';
import { fakeCaches } from '@/stores/offline/testing/fake-caches';
import { parseRequestedPage } from '@/domain/offline/requested-page';
import { isKeepable, keepAnew, keepAnswer, keepOpened } from './keeping';
import { isMessage } from './messages';
import { giveUpOldVersions } from './versions';

const headers = { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 's-maxage=31536000', 'Content-Security-Policy': 'of the page', Vary: 'rsc' };
const html = (edition: string, script = 'a') => `<html lang="ja"><title>文 | 対訳</title><article class="edition" data-edition="${edition}"></article><script>import("/client/${script}.js")</script></html>`;
/** An answer of the network, which a plain `Response` is not. */
function answer(body: string, { status = 200, type = 'basic', redirected = false, ...more }: { status?: number; type?: string; redirected?: boolean; headers?: Record<string, string> } = {}): Response {
  const response = new Response(body, { status, headers: { ...headers, ...more.headers } });
  for (const [name, value] of Object.entries({ type, redirected })) Object.defineProperty(response, name, { value });
  return response;
}

let store: OfflineStore;
/** What the network has, by path. */
let network: Record<string, () => Response>;

beforeEach(async () => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.stubGlobal('caches', fakeCaches());
  vi.stubGlobal('navigator', { onLine: true });
  network = {};
  vi.stubGlobal('fetch', async (path: string) => {
    const found = network[path];
    if (!found) throw new TypeError('Failed to fetch');
    return found();
  });
  store = await openOfflineStore();
});
afterEach(() => vi.unstubAllGlobals());

const paths = async () => (await store.all()).map(({ path }) => path);

describe('what may be kept', () => {
  it.each([
    ['a page', answer(''), true],
    ['an address that leads nowhere', answer('', { status: 404 }), false],
    ['a failure', answer('', { status: 500 }), false],
    ['the way to another address', answer('', { redirected: true }), false],
    ['a redirect as it came', answer('', { type: 'opaqueredirect' }), false],
    ['another host', answer('', { type: 'cors' }), false],
    ['a page for one reader', answer('', { headers: { 'Cache-Control': 'private, no-cache, no-store' } }), false],
    ['what is no page', answer('', { headers: { 'Content-Type': 'application/json' } }), false],
  ])('%s', (_, response, expected) => expect(isKeepable(response)).toBe(expected));
});

it('keeps an answer under its fixed address, with the policy of the page', async () => {
  await keepAnswer(store, parseRequestedPage('/ja/read/a')!, answer(html('a/3')));
  expect(await paths()).toEqual(['/ja/read/a/3']);
  const kept = await store.read('/ja/read/a/3');
  expect(kept?.headers.get('content-security-policy')).toBe('of the page');
  expect(kept?.headers.get('vary')).toBeNull();
  await keepAnswer(store, parseRequestedPage('/ja/read/b')!, answer(html('b/1'), { status: 404 }));
  expect(await paths()).toEqual(['/ja/read/a/3']);
});

describe('after a page was opened', () => {
  it('is kept what came before there was a worker, with the words', async () => {
    network = { '/ja/read/a': () => answer(html('a/1')), '/api/v1/editions/a/1/words': () => new Response('{}') };
    await keepOpened(store, '/ja/read/a');
    expect(await store.all()).toMatchObject([{ path: '/ja/read/a/1', wordBytes: 2 }]);
  });

  it('are kept no words that are not there', async () => {
    network = { '/ja/read/a': () => answer(html('a/1')), '/api/v1/editions/a/1/words': () => new Response('{}', { status: 404 }) };
    await keepOpened(store, '/ja/read/a');
    expect(await store.all()).toMatchObject([{ wordBytes: 0 }]);
  });

  it('nothing is asked for without a network, nor for what is not kept', async () => {
    await keepOpened(store, '/ja/read/a/1/cite');
    vi.stubGlobal('navigator', { onLine: false });
    await keepOpened(store, '/ja/read/a');
    expect(await paths()).toEqual([]);
  });

  it('kept pages of an earlier version are fetched anew, as if they had not been opened', async () => {
    await keepAnswer(store, parseRequestedPage('/ja/read/a/1')!, answer(html('a/1', 'old')));
    await keepAnswer(store, parseRequestedPage('/ja/read/b/1')!, answer(html('b/1', 'new')));
    await store.opened('/ja/read/a/1', 7);
    network = { '/ja/read/a/1': () => answer(html('a/1', 'new')) };
    await keepAnew(store, (path) => path.endsWith('new.js'));
    expect((await store.all()).find(({ path }) => path === '/ja/read/a/1')).toMatchObject({ assets: ['/client/new.js'], openedAt: 7 });
  });

  it('and what can no longer be had stays as it is', async () => {
    await keepAnswer(store, parseRequestedPage('/ja/read/a/1')!, answer(html('a/1', 'old')));
    network = { '/ja/read/a/1': () => answer('', { status: 404 }) };
    await keepAnew(store, () => false);
    expect(await (await store.read('/ja/read/a/1'))?.text()).toContain('old.js');
  });
});

describe('earlier versions', () => {
  const old = '/client/old.js';
  const current = 'taiyaku-version-2';
  const versions = (openTabs: readonly string[]) => ({ current, isCurrent: (path: string) => path.endsWith('new.js'), openTabs: async () => openTabs });
  const names = async () => (await caches.keys()).filter((name) => name.startsWith('taiyaku-version-'));

  beforeEach(async () => {
    await (await caches.open('taiyaku-version-1')).put(old, new Response(''));
    await (await caches.open(current)).put('/client/new.js', new Response(''));
  });

  it('go when nothing needs them', async () => {
    await store.noteTab('one', ['/client/new.js']);
    await giveUpOldVersions(store, versions(['one']));
    expect(await names()).toEqual([current]);
  });

  it('stay until their last tab is gone', async () => {
    await store.noteTab('one', ['/client/new.js']);
    await store.noteTab('two', [old]);
    await giveUpOldVersions(store, versions(['one', 'two']));
    expect(await names()).toHaveLength(2);
    await giveUpOldVersions(store, versions(['one']));
    expect(await names()).toEqual([current]);
    expect([...(await store.tabs()).keys()]).toEqual(['one']);
  });

  it('stay while a tab has not said what it was made with', async () => {
    await giveUpOldVersions(store, versions(['unknown']));
    expect(await names()).toHaveLength(2);
  });

  it('stay while a kept page was made with them', async () => {
    await keepAnswer(store, parseRequestedPage('/ja/read/a/1')!, answer(html('a/1', 'old')));
    await giveUpOldVersions(store, versions([]));
    expect(await names()).toHaveLength(2);
    await store.remove(['/ja/read/a/1']);
    await giveUpOldVersions(store, versions([]));
    expect(await names()).toEqual([current]);
  });
});

it.each([
  [{ type: 'opened', path: '/ja', assets: [] }, true],
  [{ type: 'is-current', assets: ['/a.js'] }, true],
  [{ type: 'opened', assets: [] }, false],
  [{ type: 'opened', path: 1, assets: [] }, false],
  [{ type: 'is-current', assets: [1] }, false],
  [{ type: 'CACHE_URLS', payload: {} }, false],
  ['opened', false],
  [null, false],
])('understands a message and no other: %j', (data, expected) => expect(isMessage(data)).toBe(expected));
