import { publicationMark } from '@/server/repositories/publication';

/** Lets the cache of pages, which lives outside the bundle, know what is published: server/runtime/page-cache.mjs. */
export function followPublication(): void {
  Object.assign(globalThis, { taiyakuPublicationMark: publicationMark });
}
