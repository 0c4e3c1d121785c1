import { app, readerPath } from '../lib/app.mjs';
import { front } from '../lib/front.mjs';
import { performanceOf } from '../lib/phone.mjs';
import { median, range } from '../lib/statistics.mjs';

const rounds = 3;
const pages = { reader: readerPath(), library: '/ja', glossary: '/ja/glossary', search: '/ja/search' };

/** @type {import('../registry.mjs').Measurement} */
export const lighthouse = {
  name: 'lighthouse',
  title: 'Lighthouse on a slow phone: score for performance, time blocked, layout shift',
  async run() {
    await app();
    const origin = await front();
    const rows = [];
    for (const [name, path] of Object.entries(pages)) {
      await (await fetch(`${origin}${path}`, { headers: { 'accept-encoding': 'br, gzip' } })).arrayBuffer();
      const found = [];
      for (let round = 0; round < rounds; round += 1) found.push(await performanceOf(`${origin}${path}`));
      const of = (what) => found.map((each) => each[what]);
      rows.push(
        { name: `score, ${name}`, measured: median(of('score')), baseline: null, unit: '', limit: { value: 100, atLeast: true }, note: `median of ${rounds}, ${range(of('score')).map(Math.round).join('–')}` },
        { name: `blocked, ${name}`, measured: median(of('blocked')), baseline: null, unit: 'ms', limit: { value: 50 }, note: range(of('blocked')).map(Math.round).join('–') },
        { name: `layout shift, ${name}`, measured: median(of('shift')), baseline: null, unit: '', limit: { value: 0.001 } },
      );
    }
    return rows;
  },
};
