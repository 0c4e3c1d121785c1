import { request } from 'node:http';
import { app, readerPath } from '../lib/app.mjs';
import { front, workers } from '../lib/front.mjs';
import { acceptEncoding, driver, load } from '../lib/load.mjs';
import { startDiskServer } from '../lib/nginx.mjs';
import { freePort } from '../lib/servers.mjs';
import { median } from '../lib/statistics.mjs';

const rounds = 3;
const seconds = { warmUp: 2, round: 5 };

/** One answer as it is on the wire; `fetch` would undo its encoding. */
export async function bytesOf(url) {
  return new Promise((resolve, reject) => {
    const outgoing = request(url, { headers: { 'accept-encoding': acceptEncoding } }, (answer) => {
      const chunks = [];
      answer.on('data', (chunk) => chunks.push(chunk));
      answer.on('error', reject);
      answer.on('end', () => {
        if (answer.statusCode !== 200) return reject(new Error(`${url} answered ${answer.statusCode}.`));
        resolve({
          body: Buffer.concat(chunks),
          encoding: answer.headers['content-encoding'] ?? '',
          type: answer.headers['content-type'] ?? '',
        });
      });
    });
    outgoing.on('error', reject);
    outgoing.end();
  });
}

const described = ({ body, encoding }) => `${body.length} B${encoding ? ` ${encoding}` : ' not compressed'}`;

/** @type {import('../registry.mjs').Measurement} */
export const requests = {
  name: 'requests',
  title: 'Requests a second through the shipped front cache against nginx sending the same bytes from disk',
  async run() {
    const next = `${await app()}${readerPath()}`;
    const cached = `${await front()}${readerPath()}`;
    // The second answer is the cache's.
    await bytesOf(cached);
    const answer = await bytesOf(cached);
    const disk = await startDiskServer({ ...answer, port: await freePort(), workers });
    const onDisk = await bytesOf(disk);
    if (!onDisk.body.equals(answer.body)) throw new Error('The front and the disk send different bytes.');

    const found = new Map([[cached, []], [disk, []], [next, []]]);
    for (const url of found.keys()) await load(url, seconds.warmUp);
    for (let round = 0; round < rounds; round++) {
      for (const [url, loads] of found) loads.push(await load(url, seconds.round));
    }
    const middle = (url, what) => median(found.get(url).map((each) => each[what]));
    const how = `${driver}, median of ${rounds} × ${seconds.round} s in turn`;
    const bare = `the server itself: ${described(await bytesOf(next))}`;
    return [
      {
        name: 'requests/s, front cache', measured: middle(cached, 'perSecond'), baseline: middle(disk, 'perSecond'),
        unit: '/s', limit: { ratio: 0.7, atLeast: true },
        note: `${how}; each answer ${described(answer)}, from disk ${described(onDisk)}`,
      },
      { name: 'p99, front cache', measured: middle(cached, 'p99'), baseline: middle(disk, 'p99'), unit: 'ms', limit: null },
      {
        name: 'requests/s, the server itself', measured: middle(next, 'perSecond'), baseline: middle(disk, 'perSecond'),
        unit: '/s', limit: null, note: bare,
      },
      { name: 'p99, the server itself', measured: middle(next, 'p99'), baseline: middle(disk, 'p99'), unit: 'ms', limit: null },
    ];
  },
};
