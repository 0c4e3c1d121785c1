import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makePage, type Page } from './page-cache';
import { speculationRules, speculationRulesPath } from './speculation-rules';

const types: Readonly<Record<string, string>> = { js: 'text/javascript; charset=utf-8', css: 'text/css; charset=utf-8' };

/** Takes away a worker that an earlier build has left behind, where there is no worker (`npm run dev`). */
const noWorker = `self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.registration.unregister()));
`;

function read(file: string): Buffer | null {
  try {
    return readFileSync(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

export interface ClientFiles {
  /** The address of the module that each page loads. */
  entry(): string;
  /** A file of the client program, or the service worker; null for any other path, and for a file that is not there. */
  find(path: string): Page | null;
}

/**
 * The files of the client program and the service worker, as `scripts/setup/client.mjs` and `worker.mjs` make them.
 * @param folder of the build
 * @param isFinal whether they stay as they are while this process runs, so that each is read once
 */
export function clientFiles(folder: string, isFinal: boolean): ClientFiles {
  const found = new Map<string, Page>();

  function load(path: string): Page | null {
    if (path === '/worker.js') {
      // Its address never changes: browsers ask there whether there is a new version.
      return makePage(200, { 'content-type': types.js, 'cache-control': 'no-cache' }, read(join(folder, 'worker.js')) ?? Buffer.from(noWorker));
    }
    if (path === speculationRulesPath) return makePage(200, { 'content-type': 'application/speculationrules+json', 'cache-control': 'public, max-age=86400' }, Buffer.from(speculationRules));
    const [, name, extension = ''] = /^\/client\/([\w.-]+\.(js|css))$/.exec(path) ?? [];
    const body = name === undefined ? null : read(join(folder, 'client', name));
    // Names hold the hash of what is in the file, but for the entry's while developing.
    return body && makePage(200, { 'content-type': types[extension], 'cache-control': isFinal ? 'public, max-age=31536000, immutable' : 'no-cache' }, body);
  }

  return {
    entry: () => readFileSync(join(folder, 'client', 'entry'), 'utf8').trim(),
    find(path) {
      if (path !== '/worker.js' && !path.startsWith('/client/')) return null;
      const page = found.get(path) ?? load(path);
      if (page && isFinal) found.set(path, page);
      return page;
    },
  };
}
