import { expect, test } from './fixtures';
import { press, readAt, scrollTop } from './support/reader';
import { openText } from './support/settings';
import { at, localeOn, words } from './support/texts';

test('one is told where one left off, and goes there when one asks', async ({ page, isMobile }) => {
  const locale = localeOn(isMobile);
  await openText(page, locale);
  await readAt(page, '6.2');
  await expect(page.locator('[data-progress]')).not.toHaveText('0%');
  await page.goto(at(locale, '/'));
  await openText(page, locale);
  const label = words[locale].settings.leftOff.split('{')[0] ?? '';
  const link = page.getByRole('link', { name: label });
  await expect(link).toBeVisible();
  expect(await scrollTop(page)).toBe(0);
  await press(link, isMobile);
  await expect.poll(() => scrollTop(page)).toBeGreaterThan(500);
  await expect(link).toBeHidden();
});

test('how long the rest takes is said from one’s own pace, once there is one', async ({ page }) => {
  const { settings } = words.en;
  await openText(page, 'en');
  const [, left = ''] = settings.progressLeft.split('{minutes}');
  await expect(page.locator('[data-progress]')).not.toContainText(left);
  // 300 characters a minute, over three minutes.
  await page.evaluate(() => localStorage.setItem('taiyaku.pace', '900/180000'));
  await openText(page, 'en');
  await expect(page.locator('[data-progress]')).toContainText(left);
  await expect(page.locator('[data-progress]')).toHaveAttribute('title', settings.progressHint.replace('{pace}', '300'));
});
