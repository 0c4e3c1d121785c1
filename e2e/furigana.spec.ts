import type { Page } from '@playwright/test';
import { grades, levels } from '../domain/study/level';
import { expect, test } from './fixtures';
import { press, readAt } from './support/reader';
import { openText, places, watchShifts } from './support/settings';

const visibleReadings = (page: Page) =>
  page.locator('.text rt').evaluateAll((all) => all.filter((rt) => getComputedStyle(rt).visibility === 'visible').length);

test('furigana: each level shows less, and no line moves', async ({ page }) => {
  await openText(page, 'ja');
  await readAt(page, '4.2');
  const shift = await watchShifts(page);
  const before = await places(page);
  const set = (value: string) => page.evaluate((furigana) => {
    if (furigana) document.documentElement.dataset.furigana = furigana;
    else delete document.documentElement.dataset.furigana;
  }, value);
  for (const scale of [levels, grades]) {
    const shown: number[] = [];
    for (const value of ['', ...scale, 'none']) {
      await set(value);
      shown.push(await visibleReadings(page));
      expect(await places(page), value).toBe(before);
    }
    expect(shown[0]).toBeGreaterThan(200);
    expect(shown).toEqual([...shown].sort((a, b) => b - a));
    expect(new Set(shown).size).toBeGreaterThan(4);
    // Beyond the last level there are words yet; what no school teaches, the column hardly has.
    expect(shown.at(-2)).toBeLessThan(shown.at(-3) ?? 0);
    expect(shown.at(-1)).toBe(0);
  }
  await set('');
  const all = await visibleReadings(page);
  await set('first');
  expect(await visibleReadings(page)).toBeGreaterThan(50);
  expect(await visibleReadings(page)).toBeLessThan(all);
  expect(await shift()).toBe(0);
});

test('furigana hidden until asked for: a press shows one reading, and hides it again', async ({ page, isMobile }) => {
  await openText(page, 'ja', '?furigana=tap');
  await page.mouse.move(0, 0);
  const ruby = page.locator('.name ruby').first();
  const reading = ruby.locator('rt');
  await expect(reading).toHaveCSS('visibility', 'hidden');
  // The name may be a link, whose card has the reading too; a word of the prose is none.
  const plain = page.locator('.prose .bead > ruby').first();
  await press(plain, isMobile);
  await page.mouse.move(0, 0);
  await expect(plain.locator('rt')).toHaveCSS('visibility', 'visible');
  await press(plain, isMobile);
  await page.mouse.move(0, 0);
  await expect(plain).not.toHaveClass(/shown/);
});
