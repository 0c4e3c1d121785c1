import { publicationMark } from '@/server/repositories/publication';
import { log } from '@/server/runtime/log';
import { pageLinks } from './page-links';

let last: string | undefined;

function currentMark(): string {
  const mark = publicationMark();
  if (mark !== last) log.info({ publication: mark }, last === undefined ? 'Serving what is published' : 'Something new is published');
  last = mark;
  return mark;
}

/** Lets the cache of pages, which lives outside the bundle, know what is published, and what pages link to: server/runtime/page-cache.mjs. */
export function followPublication(): void {
  Object.assign(globalThis, { taiyakuPublicationMark: currentMark, taiyakuPageLinks: pageLinks });
}
