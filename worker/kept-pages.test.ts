import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import type { StrategyHandler } from 'serwist';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openOfflineStore, type OfflineStore } from '@/stores/offline/offline-store';
import { fakeCaches } from '@/stores/offline/testing/fake-caches';
import { KeptPages } from './kept-pages';

const site = 'http://localhost';
let store: OfflineStore;

class Asked extends KeptPages {
  /** What is answered to a person who goes to `path`, and the network does as told. */
  ask(path: string, network: () => Promise<Response>): Promise<Response> {
    const handler = { fetch: network, waitUntil: (promise: Promise<unknown>) => promise } as unknown as StrategyHandler;
    return this._handle({ url: `${site}${path}` } as Request, handler);
  }
}
const pages = () => new Asked(Promise.resolve(store), async (locale) => new Response(`offline ${locale}`));
const noNetwork = () => Promise.reject(new TypeError('Failed to fetch'));

beforeEach(async () => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.stubGlobal('caches', fakeCaches());
  vi.stubGlobal('navigator', { onLine: true, languages: ['fr', 'en-GB', 'ja'] });
  vi.stubGlobal('location', new URL(site));
  store = await openOfflineStore();
  const text = { path: '/ja/read/a/2', locale: 'ja', text: { work: 'a', edition: 2 }, title: 'a', keptAt: 5, openedAt: 5, bytes: 1, wordBytes: 0, assets: [] } as const;
  await store.keep(text, '<!DOCTYPE html><html lang="ja">kept</html>', new Headers({ 'Content-Security-Policy': 'of the page' }));
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('a page that is kept', () => {
  it('comes from the network where that answers', async () => {
    expect(await (await pages().ask('/ja/read/a', async () => new Response('new'))).text()).toBe('new');
  });

  it.each([['no network', noNetwork], ['a front without its server', async () => new Response('', { status: 503 })]])(
    'comes from the device with %s, at either address, says so, and keeps its policy',
    async (_, network) => {
      for (const path of ['/ja/read/a', '/ja/read/a/2', '/ja/read/a/?layout=ja']) {
        const answer = await pages().ask(path, network);
        expect(await answer.text(), path).toContain('<html data-kept="5" lang="ja">kept');
        expect(answer.headers.get('content-security-policy')).toBe('of the page');
      }
      expect((await store.all())[0]?.openedAt).toBeGreaterThan(5);
    },
  );

  it('comes from the device where the network takes too long, and not before', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    let answered = false;
    const answer = pages().ask('/ja/read/a', () => new Promise(() => {})).then((response) => {
      answered = true;
      return response.text();
    });
    // The store needs turns of its own before the clock matters.
    await vi.waitFor(() => expect(vi.getTimerCount()).toBe(1));
    await vi.advanceTimersByTimeAsync(3900);
    expect(answered).toBe(false);
    await vi.advanceTimersByTimeAsync(200);
    expect(await answer).toContain('data-kept');
  });

  it('does not hide that a page is gone', async () => {
    expect((await pages().ask('/ja/read/a/2', async () => new Response('', { status: 404 }))).status).toBe(404);
  });
});

describe('a device that has lost its index', () => {
  const lost = () => Promise.reject(new DOMException('The database connection is closing.', 'InvalidStateError'));

  it('bars no page that the network has, and leads to what can be read otherwise', async () => {
    const warned = vi.spyOn(console, 'warn').mockReturnValue();
    store = { ...store, all: lost };
    expect(await (await pages().ask('/ja/read/a', async () => new Response('new'))).text()).toBe('new');
    expect(await (await pages().ask('/ja/read/a/3.2', noNetwork)).text()).toBe('offline ja');
    expect(warned).toHaveBeenCalled();
  });

  it('shows a kept page also where it cannot note that it was opened', async () => {
    vi.spyOn(console, 'warn').mockReturnValue();
    store = { ...store, opened: lost };
    expect(await (await pages().ask('/ja/read/a/2', noNetwork)).text()).toContain('kept');
  });
});

describe('what is not kept', () => {
  it('leads from a passage to its place in the kept text', async () => {
    for (const path of ['/ja/read/a/2/3.2-3.4', '/ja/read/a/3.2']) {
      const answer = await pages().ask(path, noNetwork);
      expect([answer.status, answer.headers.get('location')], path).toEqual([302, `${site}/ja/read/a/2#3.2`]);
    }
  });

  it('leads from a path without a language to the reader’s own', async () => {
    expect((await pages().ask('/read/a', noNetwork)).headers.get('location')).toBe(`${site}/en/read/a`);
    expect((await pages().ask('/', noNetwork)).headers.get('location')).toBe(`${site}/en`);
  });

  it.each([['/ja/read/a/1', 'ja'], ['/en/read/a', 'en'], ['/ja/read/a/2/cite', 'ja'], ['/en/search', 'en'], ['/somewhere', 'en']])(
    'is answered with the page that lists what can be read: %s',
    async (path, locale) => expect(await (await pages().ask(path, noNetwork)).text()).toBe(`offline ${locale}`),
  );

  it('waits for the network however long it takes, as there is nothing else', async () => {
    expect(await (await pages().ask('/ja/glossary', async () => new Response('there'))).text()).toBe('there');
  });
});

it.each([['/ja/read/a/1/3.2', true], ['/ja', true], ['/', true], ['/api/v1/works', false], ['/_next/static/a.js', false], ['/ja/embed/a/1/3.2', false], ['/ja/manifest.webmanifest', false], ['/social/ja/site/taiyaku.png', false]])(
  'answers for pages and nothing else: %s',
  (path, expected) => expect(KeptPages.answers(path)).toBe(expected),
);
