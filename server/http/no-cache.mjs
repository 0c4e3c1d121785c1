/*
 * Next keeps no page: pages are kept as whole answers, by server/http/page-cache.ts, which knows what is published. Next loads this
 * file as it is (`cacheHandler` in next.config.ts).
 */
export default class NoCache {
  async get() {
    return null;
  }

  async set() {}

  async revalidateTag() {}

  resetRequestCache() {}
}
