import { findBrowser, isRoot } from '../../setup/browser.mjs';
import { Stop } from '../../setup/progress.mjs';
import { stopAtEnd } from './cleanup.mjs';
import { once } from './once.mjs';
import { freePort } from './servers.mjs';

/** A Chromium for all measurements, and the port of its debugger. */
export const browser = once('Starting Chromium', async () => {
  const executablePath = await findBrowser();
  if (!executablePath) {
    throw new Stop('No Chromium was found. On Debian: apt-get install chromium; elsewhere: npx playwright install chromium, or name one in CHROMIUM_PATH.');
  }
  const { chromium } = await import('@playwright/test');
  const port = await freePort();
  const started = await chromium.launch({
    executablePath,
    chromiumSandbox: !isRoot,
    args: [`--remote-debugging-port=${port}`],
    // The scripts' own listeners end everything in order.
    handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false,
  });
  stopAtEnd(() => started.close());
  return { chromium: started, port };
});
