import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { start } from '../../setup/command.mjs';
import { stopAtEnd } from './cleanup.mjs';

/** Milliseconds a server has to answer after its start, and to end after it is told to. */
const patience = { start: 60_000, end: 5_000 };

/**
 * Starts a server and waits until `url` answers; it is stopped at the end.
 * @param {string} name for the message where it does not answer
 */
export async function startServer(name, url, program, args, options = {}) {
  const { child, ended } = start(program, args, { output: 'keep', ...options });
  let over = null;
  void ended.then((result) => { over = result; });
  stopAtEnd(async () => {
    child.kill('SIGTERM');
    const timer = setTimeout(() => child.kill('SIGKILL'), patience.end);
    await ended;
    clearTimeout(timer);
  });
  const deadline = Date.now() + patience.start;
  while (!over && Date.now() < deadline) {
    try {
      await (await fetch(url, { redirect: 'manual' })).arrayBuffer();
      return;
    } catch {
      // Not listening yet.
      await sleep(100);
    }
  }
  if (!over) child.kill('SIGKILL');
  throw new Error(`${name} did not answer at ${url}.\n${(over ?? (await ended)).output.trim().slice(-4000)}`);
}

let nextPort = Number(process.env.BENCH_PORT || 3500);

/** A port of the loopback interface that nobody listens on: the first free one from BENCH_PORT (3500). */
export async function freePort() {
  for (;;) {
    const port = nextPort++;
    const probe = createServer();
    const free = await new Promise((resolve) => {
      probe.once('error', () => resolve(false));
      probe.listen(port, () => resolve(true));
    });
    if (!free) continue;
    await new Promise((resolve) => probe.close(resolve));
    return port;
  }
}
