import { expect, test } from './fixtures';
import { expectNoBarrier } from './support/axe';
import { press, segment } from './support/reader';
import { english, openSheet, openText, root } from './support/settings';
import { at, column, localeOn, words } from './support/texts';

test('one language alone, and the other of a sentence when it is asked for', async ({ page, isMobile }) => {
  const locale = localeOn(isMobile);
  await openText(page, locale, '?layout=ja#1.2');
  const partner = page.getByRole('dialog', { name: words[locale].reader.card });
  await expect(english(page, 'National Defense Strategy')).toBeHidden();
  await press(segment(page, '1.2').locator('.addr'), isMobile);
  await expect(partner).toContainText('The National Defense Strategy');
  await expectNoBarrier(page, { what: 'a sentence’s partner', scope: 'dialog' });
  await expect(segment(page, '1.2')).toBeInViewport();
  await page.keyboard.press('Escape');
  await expect(partner).toBeHidden();

  await openText(page, locale, '?layout=en#1.2');
  await expect(english(page, 'National Defense Strategy')).toBeVisible();
  await press(segment(page, '1.2').locator('.addr'), isMobile);
  await expect(partner).toContainText('では「');
});

test('what the address says is shown before the first paint, over what is kept; the unknown is passed over', async ({ page }) => {
  await page.addInitScript(() => {
    localStorage.setItem('taiyaku.view', 'layout=ja&theme=dark&size=9');
    new MutationObserver((_, observer) => {
      if (!document.body) return;
      observer.disconnect();
      document.documentElement.dataset.seen = JSON.stringify({ ...document.documentElement.dataset });
    }).observe(document, { childList: true, subtree: true });
  });
  await page.goto(`${at('ja', column.path)}?layout=sentence&furigana=N3&face=comic&x=y`);
  const seen = JSON.parse((await root(page).getAttribute('data-seen')) ?? '') as object;
  expect(seen).toEqual({ js: '', layout: 'sentence', theme: 'dark', furigana: 'N3' });
});

test('a link to the view shows it to someone else', async ({ page, isMobile, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const { settings } = words.en;
  await openText(page, 'en', '?view=edited&theme=dark');
  const sheet = await openSheet(page, 'en', isMobile);
  await sheet.getByRole('radio', { name: settings.value.layout.sentence, exact: true }).check();
  await press(sheet.getByRole('button', { name: settings.copyLink }), isMobile);
  await expect(sheet.locator('p[role="status"]')).toHaveText(settings.copied);
  const link = new URL(await page.evaluate(() => navigator.clipboard.readText()));
  expect(link.search).toBe('?view=edited&layout=sentence&theme=dark');
  await page.evaluate(() => localStorage.clear());
  await page.goto(link.href);
  await expect(root(page)).toHaveAttribute('data-layout', 'sentence');
  // In this layout the English comes right after its sentence.
  const [japanese, partner] = [await segment(page, '4.2').boundingBox(), await english(page, 'Under the 2022').boundingBox()];
  const next = await segment(page, '4.3').boundingBox();
  expect(partner?.y).toBeGreaterThan(japanese?.y ?? Infinity);
  expect(next?.y).toBeGreaterThan(partner?.y ?? Infinity);
});

test('paragraph under paragraph: all of one language, then all of the other', async ({ page }) => {
  await openText(page, 'en', '?layout=paragraph');
  const [last, first] = [await segment(page, '4.3').boundingBox(), await english(page, 'The leading example').boundingBox()];
  expect(first?.y).toBeGreaterThan((last?.y ?? Infinity) + (last?.height ?? 0) - 1);
  expect(Math.abs((first?.x ?? 0) - (last?.x ?? Infinity))).toBeLessThan(40);
});

test('type, colours and motion are as chosen', async ({ page }) => {
  await openText(page, 'en', '?face=gothic&latin=sans&leading=4&measure=1&theme=sepia&motion=less');
  const japanese = segment(page, '4.2');
  await expect(japanese).toHaveCSS('font-family', /^"Hiragino Sans"/);
  await expect(english(page, 'Under the 2022')).toHaveCSS('font-family', /^"Hiragino Sans"/);
  await expect(root(page)).toHaveCSS('background-color', 'rgb(241, 229, 203)');
  await expect(root(page)).toHaveCSS('scroll-behavior', 'auto');
  const line = () => japanese.evaluate((element) => Number.parseFloat(getComputedStyle(element).lineHeight));
  const width = () => page.locator('.edition').evaluate((element) => Number.parseFloat(getComputedStyle(element).maxWidth));
  const [wide, narrow] = [await line(), await width()];
  await page.evaluate(() => {
    delete document.documentElement.dataset.leading;
    delete document.documentElement.dataset.measure;
  });
  expect(wide / (await line())).toBeCloseTo(1.35, 2);
  expect(narrow / (await width())).toBeCloseTo(0.8, 2);
});
