import { statfs } from 'node:fs/promises';
import { createServer } from 'node:net';
import { root } from './command.mjs';
import { Stop } from './progress.mjs';

const needed = 2_000_000_000;

export const nodeVersion = `Node ${process.versions.node}`;

/** Only asked before something large is written. */
export async function checkDisk(folder = root, bytes = needed) {
  const { bavail, bsize } = await statfs(folder);
  const free = bavail * bsize;
  const gigabytes = (value) => `${(value / 1e9).toFixed(1)} GB`;
  if (free < bytes) {
    throw new Stop(`${folder} has ${gigabytes(free)} free; ${gigabytes(bytes)} are needed. Make room and try again.`);
  }
  return `${gigabytes(free)} free`;
}

/**
 * @param {number} port
 * @param {string} [host] at which the server will listen; all addresses where it is left out
 */
export async function checkPort(port, host) {
  const probe = createServer();
  await new Promise((resolve, reject) => {
    probe.once('error', reject);
    probe.listen({ port, host }, resolve);
  }).catch((error) => {
    throw new Stop(
      error.code === 'EADDRINUSE'
        ? `Port ${port} is taken by another program. Stop it, or choose another port for the server: PORT=8080 npm run serve`
        : error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND'
          ? `HOST is ${host}, which is no address of this machine.`
          : `Port ${port} cannot be used: ${error.message}`,
    );
  });
  await new Promise((resolve) => probe.close(resolve));
  return `port ${port} is free`;
}
