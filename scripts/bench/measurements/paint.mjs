import { app, plainPath, readerPath } from '../lib/app.mjs';
import { browser } from '../lib/browser.mjs';
import { front } from '../lib/front.mjs';
import { median, range } from '../lib/statistics.mjs';

const rounds = 5;

/** Milliseconds to the largest contentful paint under Lighthouse's own settings: a slow phone, simulated. */
async function paintOf(url, port) {
  const { default: lighthouse } = await import('lighthouse');
  const result = await lighthouse(url, { port, logLevel: 'silent', onlyAudits: ['largest-contentful-paint'] });
  const audit = result?.lhr.audits['largest-contentful-paint'];
  if (result?.lhr.runtimeError) throw new Error(`Lighthouse at ${url}: ${result.lhr.runtimeError.message}`);
  if (!audit?.numericValue) throw new Error(`Lighthouse measured no paint at ${url}: ${audit?.errorMessage ?? ''}`);
  return audit.numericValue;
}

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
    const { port } = await browser();
    const urls = [`${origin}${readerPath()}`, `${origin}${plainPath()}`];
    const times = [[], []];
    // What a cache keeps is kept, and both have the same luck with the machine.
    for (const url of urls) await (await fetch(url, { headers: { 'accept-encoding': 'br, gzip' } })).arrayBuffer();
    for (let round = 0; round < rounds; round++) {
      for (const [i, url] of urls.entries()) times[i].push(await paintOf(url, port));
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
