import type { RouteHandlerCallback } from 'serwist';
import type { OfflineStore } from '@/stores/offline/offline-store';

/** Caches of versions begin so (`scripts/setup/worker.mjs`). */
const prefix = 'taiyaku-version-';

/** A script or style of another version than the worker's: its name holds its hash, so it is the right one wherever it is found. */
export const fromAnyVersion: RouteHandlerCallback = async ({ request }) => (await caches.match(request, { ignoreVary: true })) ?? fetch(request);

export interface Versions {
  /** The cache of the worker's own version. */
  readonly current: string;
  isCurrent(path: string): boolean;
  /** The ids of the tabs that are open. */
  openTabs(): Promise<readonly string[]>;
}

/**
 * Removes the files of earlier versions, unless a kept page or an open tab was made with them. A tab that has not
 * said what it was made with may be of any version.
 */
export async function giveUpOldVersions(store: OfflineStore, { current, isCurrent, openTabs }: Versions): Promise<void> {
  const old = (await caches.keys()).filter((name) => name.startsWith(prefix) && name !== current);
  const open = await openTabs();
  const tabs = await store.tabs();
  await store.forgetTabs([...tabs.keys()].filter((id) => !open.includes(id)));
  if (old.length === 0 || open.some((id) => !tabs.has(id))) return;
  const used = [...(await store.all()).map(({ assets }) => assets), ...open.map((id) => tabs.get(id) ?? [])].flat();
  const others = [...new Set(used.filter((path) => !isCurrent(path)))];
  for (const name of old) {
    const version = await caches.open(name);
    const found = await Promise.all(others.map((path) => version.match(path, { ignoreVary: true })));
    if (found.every((file) => file === undefined)) await caches.delete(name);
  }
}
