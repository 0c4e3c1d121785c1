import { Serwist, type PrecacheEntry } from 'serwist';
import { openOfflineStore } from '@/stores/offline/offline-store';
import { answerWords } from './answer-words';
import { isMessage } from './messages';
import { fromAnyVersion, giveUpOldVersions, type Versions } from './versions';
import { KeptPages } from './kept-pages';
import { keepAnew, keepOpened } from './keeping';

/*
 * What stands between the pages and the network. docs/decisions/offline.md
 * `scripts/setup/worker.mjs` writes these two in.
 */
declare const self: ServiceWorkerGlobalScope;
/** The scripts and styles of this version, and its pages for where there is no network. */
declare const versionFiles: PrecacheEntry[];
/** The cache of this version. */
declare const versionCache: string;

const store = openOfflineStore();
// Where it cannot be opened, each use says so; nothing else has to fail.
store.catch(() => {});

const serwist = new Serwist({
  precacheEntries: versionFiles,
  precacheOptions: { cacheName: versionCache, matchOptions: { ignoreVary: true } },
  // A new worker changes nothing in an open page: each page goes on with the files of its own version.
  skipWaiting: true,
  clientsClaim: true,
  navigationPreload: true,
  disableDevLogs: true,
});
const versions: Versions = {
  current: versionCache,
  isCurrent: (path) => serwist.getPrecacheKeyForUrl(path) !== undefined,
  openTabs: async () => (await self.clients.matchAll({ type: 'window', includeUncontrolled: true })).map(({ id }) => id),
};

serwist.registerCapture(({ sameOrigin, url }) => sameOrigin && /^\/(_next\/static|client)\//.test(url.pathname), fromAnyVersion);
serwist.registerCapture(({ sameOrigin, url }) => sameOrigin && /^\/api\/v1\/editions\/[^/]+\/\d+\/words$/.test(url.pathname), answerWords);
serwist.registerCapture(
  ({ sameOrigin, request, url }) => sameOrigin && request.mode === 'navigate' && KeptPages.answers(url.pathname),
  new KeptPages(store, (locale) => serwist.matchPrecache(`/${locale}/offline`)),
);
serwist.addEventListeners();

self.addEventListener('message', (event) => {
  const { data, ports, source } = event;
  if (!isMessage(data) || !(source instanceof WindowClient)) return;
  if (data.type === 'is-current') ports[0]?.postMessage(data.assets.every(versions.isCurrent));
  else event.waitUntil(afterOpening(data.path, source.id, data.assets));
});

/** What is done when a page is there and has nothing else to do. */
async function afterOpening(path: string, tab: string, assets: readonly string[]): Promise<void> {
  try {
    const opened = await store;
    await opened.noteTab(tab, assets);
    await keepOpened(opened, path);
    await keepAnew(opened, versions.isCurrent);
    await giveUpOldVersions(opened, versions);
  } catch (error) {
    console.warn('The page could not be kept on this device:', error);
  }
}
