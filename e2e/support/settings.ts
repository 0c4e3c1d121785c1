import type { Locator, Page } from '@playwright/test';
import { expect } from '../fixtures';
import { press } from './reader';
import { at, column, words, type Locale } from './texts';
import { whenReady } from './words';

export const root = (page: Page) => page.locator('html');
export const english = (page: Page, part: string) => page.locator('.text .bead').filter({ hasText: part }).last();

/** The column, ready for keys and presses. */
export async function openText(page: Page, locale: Locale, query = ''): Promise<void> {
  await page.goto(at(locale, column.path) + query);
  await whenReady(page);
}

export async function openSheet(page: Page, locale: Locale, isMobile: boolean): Promise<Locator> {
  const { settings } = words[locale];
  await press(page.getByRole('button', { name: settings.button, exact: true }), isMobile);
  const sheet = page.getByRole('dialog', { name: settings.title });
  await expect(sheet).toBeVisible();
  return sheet;
}

/** Layout shifts from here on; asked for with `shift()`. */
export async function watchShifts(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const sums = window as unknown as { shifted: number };
    sums.shifted = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) sums.shifted += (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift' });
  });
  return () => page.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    return (window as unknown as { shifted: number }).shifted;
  });
}

/** Where each sentence stands, to the pixel. */
export function places(page: Page): Promise<string> {
  return page.evaluate(() =>
    [...document.querySelectorAll('.text .bead')]
      .map((bead) => bead.getBoundingClientRect())
      .map(({ left, top, width, height }) => [left, top, width, height].map(Math.round).join())
      .join(' '),
  );
}
