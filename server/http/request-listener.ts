import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { log } from '../runtime/log';
import { makeGate, type GateSettings } from './gate';
import { makePageCache, type PageCacheOptions } from './page-cache';
import type { ClientFiles } from './client-files';
import { decodedPath, normalizeUrl } from './request-path';
import { keepHeader } from './render-page';
import { sendPage } from './send-page';

export interface ListenerSettings {
  readonly gate: GateSettings;
  /** Next's own request listener, for what is not a page: the API streams, and files have their own caching. */
  readonly next: RequestListener;
  readonly files: ClientFiles;
  readonly pages: Pick<PageCacheOptions, 'render' | 'publication'>;
  /** Headers of every answer. */
  readonly headers: Readonly<Record<string, string>>;
  /** The policy of whatever is not a page. */
  readonly policy: string;
  /** The name under which the site is reached: pages never learn what a request says of it. */
  readonly siteHost: string;
  /** The last resort, when not even the page for failures can be made. */
  failure(request: IncomingMessage): string;
}

/** Bytes of page bodies in memory at most. */
const capacity = 80_000_000;

const passesThrough = (path: string) => /^\/(api|_next)(\/|$)/.test(path);

/** Answers requests: refuses what has to be refused, sends pages from the cache, and leaves the rest to Next. */
export function makeRequestListener({ gate, next, files, pages, headers, policy, siteHost, failure }: ListenerSettings): RequestListener {
  const admit = makeGate(gate);
  const cache = makePageCache({ ...pages, capacity, mayKeep: (page) => page.status !== 404 && page.headers[keepHeader] !== undefined });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = request.url ?? '/';
    const path = decodedPath(url);
    const file = files.find(path);
    if (file) return sendPage(request, response, file);
    if (passesThrough(path)) return void next(request, response);
    // The language is chosen where the address has none; nothing else of a request makes a difference to a page.
    const language = request.headers['accept-language'];
    const asked: Record<string, string> = { host: siteHost };
    if (language !== undefined && !/^\/(ja|en)(\/|$)/.test(path)) asked['accept-language'] = language;
    return sendPage(request, response, await cache.get(url, asked));
  }

  return (request, response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    response.setHeader('Content-Security-Policy', policy);
    request.url = normalizeUrl(request.url ?? '/');
    if (admit(request, response)) return;
    answer(request, response).catch((error: unknown) => {
      log.error({ err: error, path: decodedPath(request.url ?? '/') }, 'A page could not be made');
      if (response.headersSent) return void response.destroy();
      response.writeHead(500, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' }).end(request.method === 'HEAD' ? undefined : failure(request));
    });
  };
}
