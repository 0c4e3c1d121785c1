import { expect, test } from './fixtures';
import { scrollTop, segment } from './support/reader';
import { english, openText } from './support/settings';
import { at, column } from './support/texts';

test('vertical writing begins at the right, and moves by wheel and keys', async ({ page, isMobile }) => {
  await openText(page, 'ja', '?writing=vertical');
  const strip = page.locator('.edition .text');
  const left = () => strip.evaluate((element) => element.scrollLeft);
  await expect(strip).toHaveCSS('writing-mode', 'vertical-rl');
  expect(await left()).toBe(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  await expect(page.locator('h1')).toBeInViewport();
  await expect(english(page, 'Australia')).toBeHidden();

  await page.keyboard.press('ArrowLeft');
  const one = await left();
  expect(one).toBeLessThan(-30);
  await page.keyboard.press('Space');
  expect(await left()).toBeLessThan(one - 200);
  await page.keyboard.press('PageUp');
  await page.keyboard.press('ArrowRight');
  expect(Math.abs(await left())).toBeLessThan(2);
  if (!isMobile) {
    await strip.hover();
    await page.mouse.wheel(0, 300);
    await expect.poll(left).toBeLessThan(-250);
    expect(await scrollTop(page)).toBe(0);
  }
  await page.keyboard.press('End');
  await expect(page.locator('[data-progress]')).toHaveText(/^100%/);

  // Two digits in the room of one character; a year upright.
  const digits = segment(page, '4.2').locator('.tcy').first();
  await expect(digits).toHaveText('22');
  await expect(digits).toHaveCSS('text-combine-upright', 'all');
  await expect(segment(page, '1.2').locator('.up').first()).toHaveText('2022');

  await page.goto(`${at('ja', column.path)}?writing=vertical#9.2`);
  await expect(segment(page, '9.2')).toBeInViewport();
});
