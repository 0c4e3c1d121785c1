import { findBrowser, isRoot } from '../../setup/browser.mjs';
import { Stop } from '../../setup/progress.mjs';
import { stopAtEnd } from './cleanup.mjs';
import { once } from './once.mjs';

export async function browserPath() {
  const path = await findBrowser();
  if (path) return path;
  throw new Stop('No Chromium was found. On Debian: apt-get install chromium; elsewhere: npx playwright install chromium, or name one in CHROMIUM_PATH.');
}

/** A Chromium that Playwright drives. */
export const browser = once('Starting Chromium', async () => {
  const { chromium } = await import('@playwright/test');
  const started = await chromium.launch({
    executablePath: await browserPath(),
    chromiumSandbox: !isRoot,
    // The scripts' own listeners end everything in order.
    handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false,
  });
  stopAtEnd(() => started.close());
  return started;
});
