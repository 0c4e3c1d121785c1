import { rmSync } from 'node:fs';

/** What has to be stopped at the end, the last begun first. @type {(() => unknown)[]} */
const stops = [];

/** Folders and files to be removed at the very end, also where the process is made to exit. @type {string[]} */
const leftovers = [];

process.on('exit', () => {
  for (const path of leftovers) rmSync(path, { recursive: true, force: true, maxRetries: 3 });
});

export function stopAtEnd(stop) {
  stops.push(stop);
}

export function removeAtEnd(path) {
  leftovers.push(path);
  return path;
}

export async function cleanUp() {
  for (let stop = stops.pop(); stop; stop = stops.pop()) await stop();
}
