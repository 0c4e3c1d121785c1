import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';

/** `url` if its path can be decoded; else with every `%` of the path as a `%` that stands for itself. */
export function decodable(url: string): string {
  const [path = ''] = url.split('?', 1);
  try {
    decodeURIComponent(path);
    return url;
  } catch {
    // Not percent-encoded UTF-8, so it is the address of nothing here, whatever was meant.
    return path.replaceAll('%', '%25') + url.slice(path.length);
  }
}

/**
 * Next answers a path that cannot be decoded with a bare 500. Rewritten before Next sees it,
 * such a path is an address that leads nowhere, as any other: docs/decisions/not-found.md
 */
export function acceptMalformedPaths(): void {
  subscribe('http.server.request.start', (message) => {
    const { request } = message as { request: IncomingMessage };
    request.url = decodable(request.url ?? '/');
  });
}
