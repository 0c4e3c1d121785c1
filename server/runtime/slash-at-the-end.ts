import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';

/** `url` without slashes at the end of its path, where it is the API's. */
export function withoutSlash(url: string): string {
  const [path = ''] = url.split('?', 1);
  return /^\/api\//.test(path) ? path.replace(/\/+$/, '') + url.slice(path.length) : url;
}

/**
 * Next sends a path with a slash at its end to the one without, in an answer that pages of other sites may not read. To the API such a
 * slash says nothing: it is taken off before Next sees it.
 */
export function ignoreSlashAtTheEnd(): void {
  subscribe('http.server.request.start', (message) => {
    const { request } = message as { request: IncomingMessage };
    request.url = withoutSlash(request.url ?? '/');
  });
}
