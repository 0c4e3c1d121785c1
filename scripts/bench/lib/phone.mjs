import { isRoot } from '../../setup/browser.mjs';
import { stopAtEnd } from './cleanup.mjs';
import { browserPath } from './browser.mjs';
import { once } from './once.mjs';
import { freePort } from './servers.mjs';

/** A Chromium for Lighthouse, which does not work with one that Playwright has started. The port of its debugger. */
const debuggerPort = once('Starting Chromium for Lighthouse', async () => {
  const { launch } = await import('chrome-launcher');
  const chrome = await launch({
    chromePath: await browserPath(),
    chromeFlags: ['--headless=new', ...(isRoot ? ['--no-sandbox'] : [])],
    port: await freePort(),
    logLevel: 'silent',
    handleSIGINT: false,
  });
  stopAtEnd(() => chrome.kill());
  return chrome.port;
});

/** The audits of a page under Lighthouse's own settings: a phone, a slow line and a slow processor, simulated. */
async function audit(url, settings) {
  const { default: lighthouse } = await import('lighthouse');
  const result = await lighthouse(url, { port: await debuggerPort(), logLevel: 'silent', ...settings });
  if (!result || result.lhr.runtimeError) throw new Error(`Lighthouse at ${url}: ${result?.lhr.runtimeError?.message ?? 'no result'}`);
  return result.lhr;
}

function valueOf({ audits }, id, url) {
  const { numericValue, errorMessage } = audits[id];
  // Nothing blocked is 0; nothing painted is a failure.
  if (typeof numericValue !== 'number') throw new Error(`Lighthouse measured no ${id} at ${url}: ${errorMessage ?? 'it gives no reason'}`);
  return numericValue;
}

/** First and largest contentful paint in milliseconds. */
export async function paints(url) {
  const found = await audit(url, { onlyAudits: ['first-contentful-paint', 'largest-contentful-paint'] });
  return { first: valueOf(found, 'first-contentful-paint', url), largest: valueOf(found, 'largest-contentful-paint', url) };
}

/** The score for performance, 0 to 100; milliseconds for which the main thread was blocked; the layout shift. */
export async function performanceOf(url) {
  const found = await audit(url, { onlyCategories: ['performance'] });
  return {
    score: 100 * found.categories.performance.score,
    blocked: valueOf(found, 'total-blocking-time', url),
    shift: valueOf(found, 'cumulative-layout-shift', url),
  };
}
