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

/**
 * First and largest contentful paint in milliseconds, under Lighthouse's own
 * settings: a phone, a slow line and a slow processor, simulated.
 */
export async function paints(url) {
  const { default: lighthouse } = await import('lighthouse');
  const audits = ['first-contentful-paint', 'largest-contentful-paint'];
  const result = await lighthouse(url, { port: await debuggerPort(), logLevel: 'silent', onlyAudits: audits });
  if (result?.lhr.runtimeError) throw new Error(`Lighthouse at ${url}: ${result.lhr.runtimeError.message}`);
  const [first, largest] = audits.map((id) => {
    const { numericValue, errorMessage } = result.lhr.audits[id];
    if (!numericValue) throw new Error(`Lighthouse measured no ${id} at ${url}: ${errorMessage ?? 'it gives no reason'}`);
    return numericValue;
  });
  return { first, largest };
}
