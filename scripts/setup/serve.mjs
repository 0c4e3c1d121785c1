import { setTimeout } from 'node:timers/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isStopping, node, root, start } from './command.mjs';
import { next } from './build.mjs';
import { Stop, seconds } from './progress.mjs';

/** Set for the server that readers see. */
export const production = { NODE_ENV: 'production', NEXT_DIST_DIR: '.next' };

const everywhere = ['0.0.0.0', '::'];

/** As it stands in an address. */
const inAddress = (host) => (host.includes(':') ? `[${host}]` : host);

async function answers(host, port) {
  try {
    return (await fetch(`http://${inAddress(everywhere.includes(host) ? '127.0.0.1' : host)}:${port}/api/health`)).ok;
  } catch {
    return false;
  }
}

async function announce(child, { host, port }, since) {
  while (child.exitCode === null && !isStopping()) {
    if (await answers(host, port)) {
      const name = host === '127.0.0.1' || everywhere.includes(host) ? 'localhost' : inAddress(host);
      const addresses = ['ja', 'en'].map((locale) => `http://${name}:${port}/${locale}`);
      console.log(`\nReady after ${seconds(since)}: ${addresses.join(' and ')} (Ctrl+C stops it)`);
      return;
    }
    await setTimeout(100);
  }
}

/** What Next says by itself is a line of the log like the others: server/runtime/log-console.mjs */
const inLog = ['--import', pathToFileURL(join(root, 'server/runtime/log-console.mjs')).href];

/** Runs Next (`start` or `dev`) until it ends or the script is told to stop. */
export async function serve(mode, { host, port }, since, env = {}) {
  const { child, ended } = start(node, [...(mode === 'start' ? inLog : []), next, mode, '-p', String(port), '-H', host], { env });
  announce(child, { host, port }, since);
  const { code } = await ended;
  if (!isStopping()) throw new Stop(`The server ended by itself (exit code ${code}).`);
}
