import { app, readerPath } from '../lib/app.mjs';
import { browser } from '../lib/browser.mjs';
import { brotliBytes, kilobytes } from '../lib/weight.mjs';

/** Milliseconds to wait after the network has been idle, for what is loaded late. */
const late = 1500;

/** Scripts that the HTML names; not those for browsers without modules, which load nothing of them. */
function namedScripts(html, url) {
  const tags = html.match(/<(?:script|link)\b[^>]*>/g) ?? [];
  return tags
    .filter((tag) => (tag.startsWith('<script') ? !/\bnomodule\b/i.test(tag) : /\bas="script"|\brel="modulepreload"/.test(tag)))
    .flatMap((tag) => /\b(?:src|href)="([^"]+)"/.exec(tag)?.[1] ?? [])
    .map((address) => new URL(address.replaceAll('&amp;', '&'), url).href);
}

/** Every script a page loads before anyone touches it, and its bytes under brotli. */
export async function scriptsOf(url) {
  const chromium = await browser();
  const context = await chromium.newContext();
  try {
    const page = await context.newPage();
    const requested = new Set();
    page.on('request', (request) => {
      if (request.resourceType() === 'script' || /\.js(?:\?|$)/.test(request.url())) requested.add(request.url());
    });
    const response = await page.goto(url, { waitUntil: 'networkidle' });
    if (!response?.ok()) throw new Error(`${url} answered ${response?.status()}.`);
    await page.waitForTimeout(late);
    const all = new Set([...requested, ...namedScripts(await response.text(), url)]);
    return Promise.all([...all].map(async (script) => {
      const answer = await fetch(script);
      if (!answer.ok) throw new Error(`${script} answered ${answer.status}.`);
      return { script, bytes: brotliBytes(Buffer.from(await answer.arrayBuffer())) };
    }));
  } finally {
    await context.close();
  }
}

const total = (scripts) => scripts.reduce((sum, { bytes }) => sum + bytes, 0);

/** @type {import('../registry.mjs').Measurement} */
export const javascript = {
  name: 'javascript',
  title: 'JavaScript of the reader page before anyone touches it',
  async run() {
    const scripts = await scriptsOf(`${await app()}${readerPath()}`);
    return [{
      name: 'JavaScript, brotli 11',
      measured: kilobytes(total(scripts)),
      baseline: null,
      unit: 'KB',
      limit: { value: 25 },
      note: `${scripts.length} scripts: ${scripts.map(({ script, bytes }) => `${new URL(script).pathname.split('/').at(-1)} ${bytes} B`).join(', ')}`,
    }];
  },
};
