import 'fake-indexeddb/auto';
import { forceCloseDatabase, IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { KeptPage } from '@/domain/offline/kept-page';
import { openOfflineStore, wordsPath } from './offline-store';
import { fakeCaches } from './testing/fake-caches';

const kept = (path: string, work: string | null, openedAt: number, bytes = 1000): KeptPage => ({
  path, locale: 'ja', text: work === null ? null : { work, edition: 1 }, title: work ?? '', keptAt: openedAt, openedAt, bytes, wordBytes: 0, assets: [],
});
const a = { work: 'a', edition: 1 };

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.stubGlobal('caches', fakeCaches());
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

it('keeps a page with its headers, and the words of its text with it', async () => {
  const store = await openOfflineStore();
  await store.keep(kept('/ja/read/a/1', 'a', 1), '<p>文</p>', new Headers({ 'Content-Security-Policy': 'strict' }));
  await store.keepWords(a, new Response('{"words":[]}'));
  const answer = await store.read('/ja/read/a/1');
  expect(await answer?.text()).toBe('<p>文</p>');
  expect(answer?.headers.get('content-security-policy')).toBe('strict');
  expect(await store.all()).toMatchObject([{ path: '/ja/read/a/1', bytes: 1000, wordBytes: 12 }]);
  // Kept anew, the words still count.
  await store.keep(kept('/ja/read/a/1', 'a', 2), '<p>文</p>', new Headers());
  expect(await store.all()).toMatchObject([{ openedAt: 2, wordBytes: 12 }]);
});

it('keeps no words of a text that is not kept', async () => {
  const store = await openOfflineStore();
  await store.keepWords(a, new Response('{}'));
  expect(await store.read(wordsPath(a))).toBeNull();
});

it('removes the words with the last page of their text', async () => {
  const store = await openOfflineStore();
  for (const path of ['/ja/read/a/1', '/en/read/a/1']) await store.keep(kept(path, 'a', 1), '', new Headers());
  await store.keepWords(a, new Response('{}'));
  await store.remove(['/ja/read/a/1']);
  expect(await store.read(wordsPath(a))).not.toBeNull();
  await store.remove(['/en/read/a/1']);
  expect(await store.read(wordsPath(a))).toBeNull();
  expect(await store.all()).toEqual([]);
});

it('gives up what was opened longest ago', async () => {
  const store = await openOfflineStore();
  for (let at = 0; at < 42; at += 1) await store.keep(kept(`/ja/read/w${at}/1`, `w${at}`, at), '', new Headers());
  await store.opened('/ja/read/w2/1', 100);
  await store.keep(kept('/ja/read/new/1', 'new', 101), '', new Headers());
  const paths = (await store.all()).map(({ path }) => path);
  expect(paths).toHaveLength(40);
  expect(paths).toEqual(expect.arrayContaining(['/ja/read/w2/1', '/ja/read/new/1']));
  expect(paths).not.toContain('/ja/read/w3/1');
  expect(await store.read('/ja/read/w3/1')).toBeNull();
});

it('goes on over a new connection where the browser has cut the old one', async () => {
  const opened: IDBDatabase[] = [];
  const open = IDBFactory.prototype.open;
  vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(function (this: IDBFactory, ...args) {
    const request = open.apply(this, args);
    request.addEventListener('success', () => opened.push(request.result));
    return request;
  });
  const store = await openOfflineStore();
  await store.keep(kept('/ja/read/a/1', 'a', 1), '', new Headers());
  // As Safari does with what is in the background.
  const closed = new Promise((resolve) => opened[0]?.addEventListener('close', resolve));
  forceCloseDatabase(opened[0] as never);
  await closed;
  expect(await store.all()).toMatchObject([{ path: '/ja/read/a/1' }]);
  expect(opened).toHaveLength(2);
});

it('makes room where the device has less than that, and says so where it has none', async () => {
  const store = await openOfflineStore();
  for (let at = 0; at < 4; at += 1) await store.keep(kept(`/ja/read/w${at}/1`, `w${at}`, at), '', new Headers());
  vi.stubGlobal('caches', fakeCaches({ refuse: 1, over: globalThis.caches }));
  await store.keep(kept('/ja/read/new/1', 'new', 9), '', new Headers());
  expect((await store.all()).map(({ path }) => path).sort()).toEqual(['/ja/read/new/1', '/ja/read/w2/1', '/ja/read/w3/1']);
  vi.stubGlobal('caches', fakeCaches({ refuse: 2, over: globalThis.caches }));
  await expect(store.keep(kept('/ja/read/more/1', 'more', 10), '', new Headers())).rejects.toMatchObject({ name: 'QuotaExceededError' });
  expect((await store.all()).map(({ path }) => path)).not.toContain('/ja/read/more/1');
});
