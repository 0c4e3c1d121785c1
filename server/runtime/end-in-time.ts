import { subscribe } from 'node:diagnostics_channel';
import type { Server } from 'node:http';
import { log } from './log';

/** Milliseconds that answers have to end after SIGTERM or SIGINT; a service manager waits longer (deploy/taiyaku.service). */
const grace = 20_000;

/**
 * Told to stop, Next takes no new request and waits for the answers under way, a long export among them. After the
 * grace they are broken off, so that a reader who takes nothing cannot hold up the end: what was sent has no end then,
 * and every client sees that it is not whole.
 */
export function endInTime(milliseconds = grace): void {
  const servers = new Set<Server>();
  subscribe('http.server.request.start', (message) => void servers.add((message as { server: Server }).server));
  const end = () => {
    setTimeout(() => {
      log.warn('Answers that had not ended were broken off');
      for (const server of servers) server.closeAllConnections();
    }, milliseconds).unref();
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, end);
}
