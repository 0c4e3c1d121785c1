import { test as base, expect, type Page } from '@playwright/test';

export { expect };

/** The client program starts after the first paint: a person who is quicker follows plain links. Journeys are not. */
export async function whenLive(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const hasProgram = document.contentType === 'text/html' && [...document.scripts].some(({ text }) => text.includes('/client/'));
    return !hasProgram || 'live' in document.documentElement.dataset;
  });
}

/**
 * The `test` of every journey: an error in the page or its console fails the
 * test that caused it. A test that provokes one says so beforehand:
 * `expectedErrors.push(/404/)`.
 */
export const test = base.extend<{ expectedErrors: RegExp[]; noErrors: void }>({
  // Playwright reads the dependencies of a fixture from this pattern, which therefore is empty.
  expectedErrors: async ({}, provide) => {
    await provide([]);
  },
  page: async ({ page, javaScriptEnabled }, provide) => {
    if (javaScriptEnabled) {
      const { goto, reload } = page;
      page.goto = async (...args) => {
        const response = await goto.apply(page, args);
        await whenLive(page);
        return response;
      };
      page.reload = async (...args) => {
        const response = await reload.apply(page, args);
        await whenLive(page);
        return response;
      };
    }
    await provide(page);
  },
  noErrors: [
    async ({ context, expectedErrors }, provide) => {
      const errors: string[] = [];
      context.on('console', (message) => {
        if (message.type() === 'error') errors.push(`console: ${message.text()} (${message.location().url})`);
      });
      context.on('weberror', (event) => errors.push(`page: ${event.error().message}`));
      await provide();
      const unexpected = errors.filter((error) => !expectedErrors.some((pattern) => pattern.test(error)));
      expect(unexpected, 'errors in the page').toEqual([]);
    },
    { auto: true },
  ],
});
