import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { env } from './env';

export interface WorkerFile {
  readonly script: string;
  readonly etag: string;
}

/** Where there is no build (`next dev`), a worker that an earlier build has left behind takes itself away. */
const farewell = `self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.registration.unregister()));
`;

let read: WorkerFile | undefined;

/** The service worker of the build that is served (`scripts/setup/worker.mjs`). */
export function workerFile(): WorkerFile {
  read ??= withTag(scriptIn(join(/* turbopackIgnore: true */ process.cwd(), env().NEXT_DIST_DIR, 'worker.js')));
  return read;
}

function scriptIn(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return farewell;
  }
}

function withTag(script: string): WorkerFile {
  return { script, etag: `"${createHash('sha256').update(script).digest('base64url').slice(0, 22)}"` };
}
