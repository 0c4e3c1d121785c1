import { defineConfig } from '@playwright/test';
import { serverArguments } from './e2e/support/server';
import { findBrowser, isRoot } from './scripts/setup/browser.mjs';

/** As scripts/commands/test.mjs has it, which also keeps the next one free. */
const port = Number(process.env.TEST_PORT || 3100);
const quiet = [
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

// The server and its database are those that `npm test` has prepared; each of
// the two kinds of screen runs every journey, locales are chosen inside them.
export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  timeout: 90_000,
  // Once more, and said as flaky: so many journeys on two processors meet a stall now and then.
  retries: 1,
  // Parts are loaded when they are first wanted; a busy machine takes its time.
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: 'var/test/playwright.json' }]],
  use: {
    // A page that the service worker answers is another one than the journey looks at; those about it allow it.
    serviceWorkers: 'block',
    baseURL: `http://localhost:${port}`,
    // A trace copies the page at every step, thousands of words each time; a picture of the end says as much.
    screenshot: 'only-on-failure',
    trace: process.env.TEST_TRACE ? 'retain-on-failure' : 'off',
    launchOptions: {
      executablePath: await findBrowser(),
      args: isRoot ? [...quiet, '--no-sandbox'] : quiet,
    },
  },
  projects: [
    {
      name: 'phone',
      testIgnore: '**/publishing.spec.ts',
      use: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 },
    },
    {
      name: 'desktop',
      testIgnore: '**/publishing.spec.ts',
      use: { viewport: { width: 1440, height: 900 } },
    },
    // Imports while the server runs, so it comes after everything that reads.
    { name: 'publishing', testMatch: '**/publishing.spec.ts', dependencies: ['phone', 'desktop'] },
  ],
  webServer: {
    command: `"${process.execPath}" ${serverArguments.join(' ')}`,
    url: `http://localhost:${port}/api/health`,
    reuseExistingServer: false,
    timeout: 60_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 5_000 },
    env: {
      NODE_ENV: 'production',
      NEXT_DIST_DIR: '.next-test',
      NEXT_TELEMETRY_DISABLED: '1',
      DATABASE_URL: 'file:./var/test/taiyaku.db',
      PORT: String(port),
      HOST: '127.0.0.1',
      // As the unit tests have it, whatever the port.
      SITE_URL: 'http://localhost:3000',
      // All journeys come from one address, and quickly.
      RATE_LIMITS: '0',
    },
  },
});
