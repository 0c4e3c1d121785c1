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
 * Milliseconds to the largest contentful paint under Lighthouse's own settings:
 * a phone, a slow line and a slow processor, simulated.
 */
export async function largestPaint(url) {
  const { default: lighthouse } = await import('lighthouse');
  const result = await lighthouse(url, { port: await debuggerPort(), logLevel: 'silent', onlyAudits: ['largest-contentful-paint'] });
  const audit = result?.lhr.audits['largest-contentful-paint'];
  if (result?.lhr.runtimeError) throw new Error(`Lighthouse at ${url}: ${result.lhr.runtimeError.message}`);
  if (!audit?.numericValue) throw new Error(`Lighthouse measured no paint at ${url}: ${audit?.errorMessage ?? 'it gives no reason'}`);
  return audit.numericValue;
}
