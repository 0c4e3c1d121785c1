import { app, readerPath } from '../lib/app.mjs';
import { browser } from '../lib/browser.mjs';
import { percentile } from '../lib/statistics.mjs';
import { wordsPath } from './words.mjs';

const firsts = 12;
const nexts = 40;
/** Milliseconds between presses: two quick ones select a word. */
const between = 500;
/** Without the service worker, which would fetch the words beforehand. A phone's screen, but a pointer that meets what it points at: Chromium leads a finger to small links beside it. */
const phone = { serviceWorkers: 'block', viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 };

/** Runs in the page: from the click to the frame in which the panel stands. */
function watchPanel() {
  addEventListener('click', ({ timeStamp }) => {
    const before = document.querySelector('dialog.card .word h3');
    const look = () => {
      const heading = document.querySelector('dialog.card[open] .word h3');
      if (!heading || heading === before) requestAnimationFrame(look);
      // What is there in one frame is painted by the next.
      else requestAnimationFrame(() => window.tapped?.(performance.now() - timeStamp));
    };
    requestAnimationFrame(look);
  }, { capture: true });
}

/** Runs in the page: names words that are no links, some of each sentence. Their number. */
function nameWords() {
  for (const bead of document.querySelectorAll('.text .prose .col[lang="ja"] > .bead[id]')) {
    [...bead.querySelectorAll('ruby')].filter((ruby) => !ruby.closest('a')).slice(0, 4).forEach((ruby) => ruby.setAttribute('data-bench', ''));
  }
  return document.querySelectorAll('[data-bench]').length;
}

async function openPage(context) {
  const page = await context.newPage();
  await page.addInitScript(watchPanel);
  const response = await page.goto(`${await app()}${readerPath()}`, { waitUntil: 'networkidle' });
  if (!response?.ok()) throw new Error(`${readerPath()} answered ${response?.status()}.`);
  const count = await page.evaluate(nameWords);
  return { page, count };
}

/** Presses the word with a number, above the sheet that may be open, and waits for its panel. Milliseconds. */
async function tap(page, index) {
  const { x, y } = await page.evaluate((at) => {
    const ruby = document.querySelectorAll('[data-bench]')[at];
    window.scrollBy({ top: ruby.getBoundingClientRect().top - 200, behavior: 'instant' });
    const range = new Range();
    range.selectNodeContents(ruby.firstChild);
    const { left, top, width, height } = range.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  }, index);
  const taken = page.evaluate(() => new Promise((resolve, reject) => {
    window.tapped = resolve;
    setTimeout(() => reject(new Error('No panel opened.')), 10_000);
  }));
  await page.waitForTimeout(between);
  await page.mouse.click(x, y);
  return taken;
}

function rows(name, times, limit, note) {
  return [0.5, 0.95].map((share) => ({
    name: `${name}, p${share * 100}`, measured: percentile(times, share), baseline: null, unit: 'ms', limit: share === 0.5 ? null : limit, note,
  }));
}

/** @type {import('../registry.mjs').Measurement} */
export const panel = {
  name: 'panel',
  title: 'From the press on a word to the frame in which its panel stands',
  async run() {
    const chromium = await browser();
    const first = [];
    const next = [];
    for (let visit = 0; visit < firsts; visit += 1) {
      // Nothing is kept from one visit to the next.
      const context = await chromium.newContext(phone);
      try {
        const { page, count } = await openPage(context);
        const asked = [];
        page.on('request', (request) => asked.push(new URL(request.url()).pathname));
        first.push(await tap(page, visit % count));
        if (visit > 0) continue;
        if (!asked.includes(wordsPath)) throw new Error('The words were there before they were asked for.');
        asked.length = 0;
        for (let turn = 1; turn <= nexts; turn += 1) next.push(await tap(page, turn % count));
        if (asked.length > 0) throw new Error(`The next words were not without the network: ${asked.join(', ')}.`);
      } finally {
        await context.close();
      }
    }
    return [
      ...rows('first word', first, null, `${firsts} visits with nothing kept: panel, messages and words are fetched from the same machine`),
      ...rows('next words', next, { value: 100 }, `${nexts} words of one page, none of which asks the network`),
    ];
  },
};
