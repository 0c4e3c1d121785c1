import { setTimeout } from 'node:timers/promises';
import { isStopping, node, start } from './command.mjs';
import { next } from './build.mjs';
import { Stop, seconds } from './progress.mjs';

async function answers(port) {
  try {
    return (await fetch(`http://127.0.0.1:${port}/api/health`)).ok;
  } catch {
    return false;
  }
}

async function announce(child, port, since) {
  while (child.exitCode === null && !isStopping()) {
    if (await answers(port)) {
      const addresses = ['ja', 'en'].map((locale) => `http://localhost:${port}/${locale}`);
      console.log(`\nReady after ${seconds(since)}: ${addresses.join(' and ')} (Ctrl+C stops it)`);
      return;
    }
    await setTimeout(100);
  }
}

/** Runs Next (`start` or `dev`) until it ends or the script is told to stop. */
export async function serve(mode, port, since, env = {}) {
  const { child, ended } = start(node, [next, mode, '-p', String(port)], { env });
  announce(child, port, since);
  const { code } = await ended;
  if (!isStopping()) throw new Stop(`The server ended by itself (exit code ${code}).`);
}
