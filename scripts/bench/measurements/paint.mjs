import { app, plainPath, readerPath } from '../lib/app.mjs';
import { front } from '../lib/front.mjs';
import { paints } from '../lib/phone.mjs';
import { median, range } from '../lib/statistics.mjs';

const rounds = 5;

/** nginx before the app where it is installed, the app itself otherwise. */
async function server() {
  try {
    return { origin: await front(), through: 'the front cache' };
  } catch (error) {
    if (error.name !== 'Stop') throw error;
    return { origin: await app(), through: `the server itself (${error.message})` };
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
      for (const [i, url] of urls.entries()) times[i].push(await paints(url));
    }
    const values = (of, what) => of.map((each) => each[what]);
    const spread = times.map((each) => range(values(each, 'largest')).map(Math.round).join('–'));
    const row = (name, what, limit) => ({
      name, measured: median(values(times[0], what)), baseline: median(values(times[1], what)), unit: 'ms', limit,
    });
    return [
      {
        ...row('LCP, Lighthouse mobile', 'largest', { ratio: 1.15 }),
        note: `median of ${rounds} in turn, page ${spread[0]} ms, plain file ${spread[1]} ms; through ${through}`,
      },
      row('FCP, Lighthouse mobile', 'first', null),
    ];
  },
};
