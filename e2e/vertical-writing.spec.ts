import { expect, test } from './fixtures';
import { openMenu, press, scrollTop, segment } from './support/reader';
import { english, openText } from './support/settings';
import { at, column, localeOn, other, words } from './support/texts';
import { whenReady } from './support/words';

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

test('vertical writing keeps its place on reload, Back, at an address and in the other language', async ({ page, isMobile }) => {
  const locale = localeOn(isMobile);
  const strip = page.locator('.edition .text');
  const left = () => strip.evaluate((element) => Math.round(element.scrollLeft));
  const isAt = (place: number) => expect.poll(async () => Math.abs((await left()) - place), { message: `at ${place}` }).toBeLessThan(3);
  const rest = async () => {
    await page.waitForFunction(() => Object.hasOwn(history.state ?? {}, 'taiyakuStrip'));
    return left();
  };
  if (!isMobile) await page.setViewportSize({ width: 800, height: 700 });
  await openText(page, locale, '?writing=vertical');
  await strip.evaluate((element) => element.scrollBy({ left: -600, behavior: 'instant' }));
  const there = await rest();
  await page.reload();
  await whenReady(page);
  await isAt(there);

  // Away, and back.
  await page.goto(at(locale, '/glossary'));
  await page.goBack();
  await whenReady(page);
  await isAt(there);

  // To an address in the page, and back.
  await page.evaluate(() => { location.hash = '#11.2'; });
  await expect(segment(page, '11.2')).toBeInViewport();
  await expect.poll(left).toBeLessThan(there - 200);
  await page.goBack();
  await isAt(there);

  await page.goto(`${at(locale, column.path)}?writing=vertical#8.2`);
  await whenReady(page);
  await expect(segment(page, '8.2')).toBeInViewport();
  const atAddress = await left();
  await strip.evaluate((element) => element.scrollBy({ left: -200, behavior: 'instant' }));
  await isAt(atAddress - 200);
  await page.waitForFunction(() => Object.hasOwn(history.state ?? {}, 'taiyakuStrip'));
  await page.reload();
  await whenReady(page);
  await isAt(atAddress - 200);

  await page.goto(`${at(locale, column.path)}?writing=vertical#8.2`);
  await whenReady(page);
  await openMenu(page, locale, isMobile);
  await press(page.getByRole('banner').getByRole('link', { name: words[locale].shell.switchLocale }), isMobile);
  await expect(page.locator('html')).toHaveAttribute('lang', other[locale]);
  await expect(segment(page, '8.2')).toBeInViewport();
});
