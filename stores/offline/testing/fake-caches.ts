/** As much of the cache storage as the program uses, in memory. `refuse` says how often there is no room. */
export function fakeCaches({ refuse = 0, over }: { refuse?: number; over?: CacheStorage } = {}): CacheStorage {
  const stores = new Map<string, Map<string, Response>>();
  let refusals = refuse;
  const pathOf = (request: RequestInfo | URL) => new URL(request instanceof Request ? request.url : String(request), 'http://localhost').pathname;
  const storeOf = (name: string) => {
    const store = stores.get(name) ?? new Map<string, Response>();
    stores.set(name, store);
    return {
      async put(request: RequestInfo | URL, response: Response) {
        if (refusals-- > 0) throw new DOMException('No room.', 'QuotaExceededError');
        if (over) return (await over.open(name)).put(request, response);
        store.set(pathOf(request), response);
      },
      match: async (request: RequestInfo | URL) => (over ? (await over.open(name)).match(request) : store.get(pathOf(request))?.clone()),
      delete: async (request: RequestInfo | URL) => (over ? (await over.open(name)).delete(request) : store.delete(pathOf(request))),
      keys: async () => (over ? (await over.open(name)).keys() : [...store.keys()].map((path) => new Request(new URL(path, 'http://localhost')))),
    };
  };
  return {
    open: async (name: string) => storeOf(name),
    keys: async () => [...stores.keys()],
    delete: async (name: string) => stores.delete(name),
    match: async (request: RequestInfo | URL, options?: { cacheName?: string }) => {
      for (const name of options?.cacheName === undefined ? stores.keys() : [options.cacheName]) {
        const found = await storeOf(name).match(request);
        if (found) return found;
      }
      return undefined;
    },
  } as unknown as CacheStorage;
}
