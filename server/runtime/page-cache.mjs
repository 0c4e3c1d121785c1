import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fileSystemCache from 'next/dist/server/lib/incremental-cache/file-system-cache.js';
import { joinDataScripts, policyOfPage } from './content-security-policy.mjs';
import { startScriptsLate } from './late-scripts.mjs';
import { builtNotFound, saysNotFound, withNotFoundWords } from './not-found-words.mjs';

/*
 * Next's cache of rendered pages, tied to what is published. A page is served
 * from here only if it was rendered from exactly the publication that the
 * database holds now, so an import shows at the next request, in every process,
 * and a restart never brings back an old page. docs/decisions/page-cache.md
 *
 * `next start` loads this file as it is, outside the bundle. What is published
 * it learns from `globalThis.taiyakuPublicationMark`, and what a page says in its
 * `Link` header from `globalThis.taiyakuPageLinks`, both set by instrumentation.ts.
 */
const FileSystemCache = fileSystemCache.default ?? fileSystemCache;

/** Pages kept in memory at most, in UTF-16 code units of HTML (and as much again for its payload). */
const capacity = 40_000_000;

/** @typedef {{ mark: string, size: number, data: { value: any, lastModified: number, cacheControl: unknown } }} Rendered */

/** In the order of last use. @type {Map<string, Rendered>} */
const rendered = new Map();
let total = 0;

function sizeOf(value) {
  return 1000 + (value?.html?.length ?? value?.body?.length ?? 0);
}

/** In place: what was just rendered is sent to its first reader from the same object. */
function finish(key, value) {
  if (value?.kind !== 'APP_PAGE' || typeof value.html !== 'string') return;
  if (saysNotFound(value.html)) value.status = 404;
  value.html = joinDataScripts(startScriptsLate(value.html));
  value.headers = { ...value.headers, 'content-security-policy': policyOfPage(value.html) };
  addLinks(key, value);
}

/** Next puts what distinguishes its kinds of answers before the path of a page, and `$` between them. */
function pathOf(key) {
  return /^\/route-cache\/[^$]*\/\$(\/.*)$/.exec(key)?.[1] ?? key;
}

/** Only a page that was found has something to cite. */
function addLinks(key, value) {
  if ((value.status ?? 200) !== 200 || value.headers?.location !== undefined) return;
  const links = globalThis.taiyakuPageLinks?.(pathOf(key));
  if (!links) return;
  const own = value.headers?.link;
  value.headers = { ...value.headers, link: own ? `${own}, ${links}` : links };
}

/**
 * What is kept of a page that redirects. To its first reader Next has said where to already, and would
 * say it again from the object it gave us; a front refuses an answer with two such headers.
 */
function keepAside(value) {
  // What a route answers is sent from the very object, to its first reader too.
  if (value?.kind !== 'APP_PAGE' || value.headers?.location === undefined) return value;
  const kept = { ...value, headers: { ...value.headers } };
  delete value.headers.location;
  return kept;
}

function forget(key) {
  total -= rendered.get(key)?.size ?? 0;
  rendered.delete(key);
}

function remember(key, entry) {
  forget(key);
  rendered.set(key, entry);
  total += entry.size;
  for (const oldest of rendered.keys()) {
    if (total <= capacity) break;
    forget(oldest);
  }
}

/** What was published when the pages were prerendered, or null where nobody noted it. */
function noteOfTheBuild(serverDistDir) {
  try {
    return readFileSync(join(serverDistDir, '..', 'publication'), 'utf8').trim();
  } catch (error) {
    if (error.code === 'ENOENT') return null;
    throw error;
  }
}

/** @type {Map<string, string | null>} */
const builds = new Map();

function built(serverDistDir) {
  if (!builds.has(serverDistDir)) builds.set(serverDistDir, noteOfTheBuild(serverDistDir));
  return builds.get(serverDistDir);
}

/** Next makes one of these for each request. */
export default class PageCache {
  /** What was published when a page was looked for and not found: it is rendered from that, or later. */
  started = new Map();

  constructor(context) {
    this.serverDistDir = context.serverDistDir;
    this.mark = globalThis.taiyakuPublicationMark;
    // While building there is no mark: the pages go to the disk, as Next does it.
    // While serving the disk is only read, so that it holds what was built and nothing else.
    this.disk = new FileSystemCache({ ...context, flushToDisk: !this.mark && context.flushToDisk });
  }

  async get(key, context) {
    if (!this.mark) return this.disk.get(key, context);
    const mark = this.mark();
    const entry = rendered.get(key);
    if (entry?.mark === mark) {
      rendered.delete(key);
      rendered.set(key, entry);
      return entry.data;
    }
    if (built(this.serverDistDir) === mark) {
      const page = await this.disk.get(key, context);
      if (page) {
        finish(key, page.value);
        remember(key, { mark, size: sizeOf(page.value), data: page });
        return page;
      }
    }
    this.started.set(key, mark);
    return null;
  }

  async set(key, value, context) {
    if (!this.mark) return this.disk.set(key, value, context);
    if (value?.status === 404 && typeof value.html === 'string') value.html = withNotFoundWords(value.html, builtNotFound(this.serverDistDir));
    finish(key, value);
    // Addresses that lead nowhere are without number: kept, they would crowd out the pages.
    if (value?.status === 404) return;
    const mark = this.started.get(key);
    // Published meanwhile: the page may be of before or after, so the next reader has it rendered anew.
    if (mark === undefined || mark !== this.mark()) return;
    const data = { value: keepAside(value), lastModified: Date.now(), cacheControl: context.cacheControl };
    remember(key, { mark, size: sizeOf(value), data });
  }

  async revalidateTag(tags, durations) {
    for (const key of [...rendered.keys()]) forget(key);
    return this.disk.revalidateTag(tags, durations);
  }

  resetRequestCache() {}
}
