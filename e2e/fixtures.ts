import { test as base, expect } from '@playwright/test';

export { expect };

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
