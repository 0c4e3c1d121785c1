import type { DBSchema } from 'idb';
import { pagesToEvict, type KeptPage } from '@/domain/offline/kept-page';
import { lastingConnection } from '../connection';
import { offlineCache } from './kept-cache';

interface Schema extends DBSchema {
  pages: { key: string; value: KeptPage };
  /** The scripts and styles of each open tab, by its id. */
  tabs: { key: string; value: readonly string[] };
}

export const wordsPath = ({ work, edition }: { readonly work: string; readonly edition: number }) => `/api/v1/editions/${work}/${edition}/words`;

/** What this device keeps to be read without a network: an index in IndexedDB, the pages themselves in the cache storage. */
export interface OfflineStore {
  all(): Promise<KeptPage[]>;
  /** Keeps a page in place of an earlier one, and gives up what is beyond the limits. Rejects where the device has no room even so. */
  keep(page: KeptPage, html: string, headers: Headers): Promise<void>;
  /** The page as it came; null where the browser has given it up by itself. */
  read(path: string): Promise<Response | null>;
  /** Notes that a page was opened now. */
  opened(path: string, now: number): Promise<void>;
  /** Keeps the words of a text, if that text is kept. */
  keepWords(text: { readonly work: string; readonly edition: number }, words: Response): Promise<void>;
  remove(paths: readonly string[]): Promise<void>;
  /** What the open tabs were made with, by their ids. */
  tabs(): Promise<Map<string, readonly string[]>>;
  noteTab(id: string, assets: readonly string[]): Promise<void>;
  forgetTabs(ids: readonly string[]): Promise<void>;
}

export async function openOfflineStore(): Promise<OfflineStore> {
  const open = await lastingConnection<Schema>('taiyaku-kept', 1, (fresh) => {
    fresh.createObjectStore('pages');
    fresh.createObjectStore('tabs');
  });
  const cache = () => caches.open(offlineCache);
  const all = async () => (await open()).getAll('pages');

  const remove = async (paths: readonly string[]) => {
    const transaction = (await open()).transaction('pages', 'readwrite');
    await Promise.all([...paths.map((path) => transaction.store.delete(path)), transaction.done]);
    const store = await cache();
    const wanted = new Set((await all()).flatMap(({ path, text }) => (text ? [path, wordsPath(text)] : [path])));
    const there = (await store.keys()).map(({ url }) => new URL(url).pathname);
    await Promise.all(there.filter((path) => !wanted.has(path)).map((path) => store.delete(path)));
  };
  const giveUp = async (pages: readonly KeptPage[]) => {
    if (pages.length > 0) await remove(pages.map(({ path }) => path));
  };

  return {
    all,
    remove,
    async keep(page, html, headers) {
      const put = async () => (await cache()).put(page.path, new Response(html, { headers }));
      try {
        await put();
      } catch (error) {
        // The device has less room than we allow ourselves: half of what is here has to do.
        const kept = await all();
        if (!(error instanceof DOMException) || error.name !== 'QuotaExceededError' || kept.length === 0) throw error;
        const half = Math.floor(kept.length / 2);
        await giveUp(pagesToEvict(kept, { texts: { count: half, bytes: Infinity }, pages: { count: 0, bytes: 0 } }));
        await put();
      }
      // The words stay: an edition never changes.
      const before = await (await open()).get('pages', page.path);
      await (await open()).put('pages', { ...page, wordBytes: before?.wordBytes ?? 0 }, page.path);
      await giveUp(pagesToEvict(await all()));
    },
    async read(path) {
      return (await (await cache()).match(path)) ?? null;
    },
    async opened(path, now) {
      const transaction = (await open()).transaction('pages', 'readwrite');
      const page = await transaction.store.get(path);
      await Promise.all([page && transaction.store.put({ ...page, openedAt: now }, path), transaction.done]);
    },
    async keepWords(text, words) {
      const body = await words.blob();
      const holders = (await all()).filter((page) => page.text?.work === text.work && page.text.edition === text.edition);
      if (holders.length === 0) return;
      await (await cache()).put(wordsPath(text), new Response(body, { headers: { 'Content-Type': 'application/json; charset=utf-8' } }));
      const transaction = (await open()).transaction('pages', 'readwrite');
      await Promise.all([...holders.map((page) => transaction.store.put({ ...page, wordBytes: body.size }, page.path)), transaction.done]);
      await giveUp(pagesToEvict(await all()));
    },
    async tabs() {
      const transaction = (await open()).transaction('tabs');
      const [ids, assets] = await Promise.all([transaction.store.getAllKeys(), transaction.store.getAll()]);
      return new Map(ids.map((id, index) => [id, assets[index] ?? []]));
    },
    async noteTab(id, assets) {
      await (await open()).put('tabs', assets, id);
    },
    async forgetTabs(ids) {
      const transaction = (await open()).transaction('tabs', 'readwrite');
      await Promise.all([...ids.map((id) => transaction.store.delete(id)), transaction.done]);
    },
  };
}
