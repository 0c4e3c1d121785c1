import { app, plainPath, readerPath } from '../lib/app.mjs';
import { front } from '../lib/front.mjs';
import { largestPaint } from '../lib/phone.mjs';
import { median, range } from '../lib/statistics.mjs';

const rounds = 5;

/** nginx before the app where it is installed, the app itself otherwise. */
async function server() {
  try {
    return { origin: await front(), through: 'the front cache' };
  } catch (error) {
    if (error.name !== 'Stop') throw error;
    return { origin: await app(), through: `bare next start (${error.message})` };
  }
}

/** @type {import('../registry.mjs').Measurement} */
export const paint = {
  name: 'paint',
  title: 'Largest contentful paint on a slow phone against the plain static file from the same server',
  async run() {
    const { origin, through } = await server();
    const urls = [`${origin}${readerPath()}`, `${origin}${plainPath()}`];
    const times = [[], []];
    // What a cache keeps is kept, and both have the same luck with the machine.
    for (const url of urls) await (await fetch(url, { headers: { 'accept-encoding': 'br, gzip' } })).arrayBuffer();
    for (let round = 0; round < rounds; round++) {
      for (const [i, url] of urls.entries()) times[i].push(await largestPaint(url));
    }
    const spread = times.map((each) => range(each).map(Math.round).join('–'));
    return [{
      name: 'LCP, Lighthouse mobile',
      measured: median(times[0]),
      baseline: median(times[1]),
      unit: 'ms',
      limit: { ratio: 1.5 },
      note: `median of ${rounds} in turn, page ${spread[0]} ms, plain file ${spread[1]} ms; through ${through}`,
    }];
  },
};
