import { expect, test } from './fixtures';
import { press, segment } from './support/reader';
import { english, openSheet, openText, root } from './support/settings';
import { at, column, locales, words } from './support/texts';

for (const locale of locales) {
  test(`${locale}: one language alone, and the other of a sentence when it is asked for`, async ({ page, isMobile }) => {
    await openText(page, locale, '?layout=ja#1.2');
    const partner = page.getByRole('dialog', { name: words[locale].reader.card });
    await expect(english(page, 'National Defense Strategy')).toBeHidden();
    await press(segment(page, '1.2').locator('.addr'), isMobile);
    await expect(partner).toContainText('In the National Defense Strategy');
    await expect(segment(page, '1.2')).toBeInViewport();
    await page.keyboard.press('Escape');
    await expect(partner).toBeHidden();

    await openText(page, locale, '?layout=en#1.2');
    await expect(english(page, 'National Defense Strategy')).toBeVisible();
    await press(segment(page, '1.2').locator('.addr'), isMobile);
    await expect(partner).toContainText('では「');
  });
}

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
  const [japanese, partner] = [await segment(page, '4.2').boundingBox(), await english(page, 'In the 2022').boundingBox()];
  const next = await segment(page, '4.3').boundingBox();
  expect(partner?.y).toBeGreaterThan(japanese?.y ?? Infinity);
  expect(next?.y).toBeGreaterThan(partner?.y ?? Infinity);
});
