import type { Page } from '@playwright/test';
import { grades, levels } from '../domain/study/level';
import { expect, test } from './fixtures';
import { readAt, segment } from './support/reader';
import { openText, places, watchShifts } from './support/settings';
import { pressWord } from './support/words';

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

test('furigana hidden until asked for: the first press shows the word’s readings, the second opens it', async ({ page, isMobile }) => {
  await openText(page, 'ja', '?furigana=tap');
  await page.mouse.move(0, 0);
  await expect(page.locator('.name ruby rt').first()).toHaveCSS('visibility', 'hidden');
  // A word of several readings, one with okurigana, and one in a term.
  for (const [address, word] of [['8.1', '意義'], ['4.3', '進められている'], ['6.2', '自然災害']] as const) {
    await readAt(page, address);
    const shown = () => segment(page, address).locator('ruby.shown').allTextContents();
    await pressWord(page, address, word, isMobile, 0.1);
    await page.mouse.move(0, 0);
    await expect.poll(shown, word).not.toEqual([]);
    const once = await shown();
    const inWord = await segment(page, address).locator('ruby.shown').evaluateAll((all) => all.map((ruby) => ruby.firstChild?.textContent ?? '').join(''));
    expect(word.includes(inWord.replace(/（.*?）/g, '')), `${inWord} of ${word}`).toBe(true);
    await expect(page.getByRole('dialog')).toBeHidden();
    await pressWord(page, address, word, isMobile, 0.1);
    await expect(page.getByRole('dialog'), word).toBeVisible();
    expect(await shown()).toEqual(once);
    await page.keyboard.press('Escape');
  }
});
