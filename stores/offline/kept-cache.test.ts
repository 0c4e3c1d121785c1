import { afterEach, expect, it, vi } from 'vitest';
import { hasKeptAnything, offlineCache } from './kept-cache';
import { fakeCaches } from './testing/fake-caches';

afterEach(() => vi.unstubAllGlobals());

it('says whether anything is kept, and makes no cache to find out', async () => {
  expect(await hasKeptAnything()).toBe(false);
  vi.stubGlobal('caches', fakeCaches());
  expect(await hasKeptAnything()).toBe(false);
  expect(await caches.keys()).toEqual([]);
  const cache = await caches.open(offlineCache);
  expect(await hasKeptAnything()).toBe(false);
  await cache.put('/ja/read/a/1', new Response('page'));
  expect(await hasKeptAnything()).toBe(true);
  await cache.delete('/ja/read/a/1');
  expect(await hasKeptAnything()).toBe(false);
});
