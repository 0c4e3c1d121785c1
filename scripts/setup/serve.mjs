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

/** Runs Next (`start` or `dev`) until it ends or the script is told to stop. */
export async function serve(mode, port, since, env = {}) {
  const { child, ended } = start(node, [next, mode, '-p', String(port)], { env });
  const watch = setInterval(async () => {
    if (!(await answers(port)) || child.exitCode !== null) return;
    clearInterval(watch);
    console.log(`\nReady after ${seconds(since)}: http://localhost:${port}/ja and http://localhost:${port}/en (Ctrl+C stops it)`);
  }, 250);
  const { code } = await ended;
  clearInterval(watch);
  if (!isStopping()) throw new Stop(`The server ended by itself (exit code ${code}).`);
}
