import { createServer, type RequestListener } from 'node:http';
import { log } from '../runtime/log';

/** Milliseconds that answers have to end after SIGTERM or SIGINT; a service manager waits longer (deploy/taiyaku.service). */
const grace = 20_000;
/** Longer than a proxy in front keeps an idle connection, so that it never sends a request into one that is being closed. */
const keepAlive = 75_000;

export interface Address {
  readonly host: string;
  readonly port: number;
}

/**
 * Listens until SIGTERM or SIGINT. Then no new request is taken, and answers under way may end; after the grace they are broken
 * off, so that a reader who takes nothing cannot hold up the end: what was sent has no end then, and every client sees that it is
 * not whole.
 * @param closed what is to be closed when all has been answered
 * @returns when it listens
 */
export function serve(listener: RequestListener, { host, port }: Address, closed: () => Promise<void> = async () => {}, graceMilliseconds = grace): Promise<void> {
  const server = createServer({ keepAliveTimeout: keepAlive }, listener);
  const stop = () => {
    server.close(() => void closed().finally(() => process.exit(143)));
    server.closeIdleConnections();
    setTimeout(() => {
      log.warn('Answers that had not ended were broken off');
      server.closeAllConnections();
      // What is to be closed besides has the same time again.
      setTimeout(() => process.exit(143), graceMilliseconds).unref();
    }, graceMilliseconds).unref();
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, stop);
  return new Promise((listening, failed) => {
    server.once('error', failed);
    server.listen(port, host, listening);
  });
}
