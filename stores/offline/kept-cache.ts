/** The cache with the pages and words of kept texts, by path. Shared by the worker and the pages. */
export const offlineCache = 'taiyaku-kept';

/** Whether this device keeps anything: cheaper than to open the store. */
export async function hasKeptAnything(): Promise<boolean> {
  if (!('caches' in globalThis) || !(await caches.keys()).includes(offlineCache)) return false;
  return (await (await caches.open(offlineCache)).keys()).length > 0;
}
