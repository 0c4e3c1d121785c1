import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { press, readAt, segment } from './support/reader';
import { openText } from './support/settings';
import { at, column, essay, localeOn, words } from './support/texts';

/** How many sheets of A4 the page takes. Chromium writes the objects of pages as plain text. */
async function sheets(page: Page): Promise<number> {
  const pdf = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
  return pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

/** What floats over the page, or could be pressed, as it would be printed. */
async function ofTheScreen(page: Page): Promise<string[]> {
  await page.emulateMedia({ media: 'print' });
  const found = await page.locator('body *').evaluateAll((all) =>
    all.filter((element) => element.getClientRects().length > 0 && getComputedStyle(element).visibility !== 'hidden'
      && (['fixed', 'sticky'].includes(getComputedStyle(element).position) || element.matches('button, input, select, dialog, [role="status"]')))
      .map((element) => `${element.localName}.${element.className} ${element.textContent?.trim().slice(0, 30)}`));
  await page.emulateMedia({ media: null });
  return found;
}

test.beforeEach(({ isMobile }) => test.skip(isMobile, 'paper is as wide whatever prints it'));

test('a column of three pages takes four at most, and its notes where they are asked for', async ({ page, isMobile }) => {
  const locale = localeOn(isMobile);
  await openText(page, locale);
  expect(await sheets(page)).toBeLessThanOrEqual(4);
  await page.emulateMedia({ media: 'print' });
  const notes = page.locator('.foot.notes');
  await expect(notes).toBeHidden();
  await expect(page.locator('.text .k.n').first()).toBeHidden();
  const size = (role: string) => page.locator(`.text .${role} [lang="ja"]`).first().evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));
  expect(await size('biography')).toBeLessThan(await size('prose'));
  await page.emulateMedia({ media: null });

  await openText(page, locale, '?paper=notes');
  await page.emulateMedia({ media: 'print' });
  await expect(notes).toBeVisible();
  await expect(page.locator('.foot.apparatus')).toBeVisible();
  await expect(page.locator('.text .k.n').first()).toBeVisible();
  await page.emulateMedia({ media: null });
  expect(await sheets(page)).toBeLessThanOrEqual(8);

  await openText(page, locale, '?size=7&leading=4');
  expect(await sheets(page), 'letters that are large on the screen').toBeLessThanOrEqual(4);
});

test('nothing of the screen is on paper', async ({ page, isMobile, context }) => {
  test.slow();
  const locale = localeOn(isMobile);
  const { settings } = words[locale];
  await openText(page, locale);
  expect(await ofTheScreen(page), 'as it comes').toEqual([]);
  await press(segment(page, '4.2').locator('ruby').nth(1), isMobile);
  await expect(page.getByRole('dialog')).toBeVisible();
  expect(await ofTheScreen(page), 'with a word open').toEqual([]);
  await page.keyboard.press('Escape');
  await page.keyboard.press('f');
  await expect(page.getByRole('status').filter({ hasText: settings.name.furigana })).toBeVisible();
  expect(await ofTheScreen(page), 'while a key is announced').toEqual([]);
  await segment(page, '4.1').evaluate((element) => getSelection()?.selectAllChildren(element));
  await expect(page.locator('.selection-bar')).toBeVisible();
  expect(await ofTheScreen(page), 'with words selected').toEqual([]);
  await page.evaluate(() => getSelection()?.removeAllRanges());
  await readAt(page, '9.2');
  await page.goto(at(locale, '/'));
  await openText(page, locale);
  await expect(page.getByRole('link', { name: settings.leftOff.split('{')[0] })).toBeVisible();
  expect(await ofTheScreen(page), 'where one may go on').toEqual([]);
  const other = await context.newPage();
  for (const path of [`${column.edition}/4.2`, '/glossary', '/glossary/confidence-building', `${column.edition}/cite`, '/search?q=連携', '/study', '/', `${column.path}/history`]) {
    await other.goto(at(locale, path));
    await other.waitForLoadState('load');
    expect(await ofTheScreen(other), path).toEqual([]);
  }
});

test('what is vertical is printed so, and one language alone', async ({ page }) => {
  await openText(page, 'ja', '?writing=vertical');
  expect(await sheets(page)).toBeLessThanOrEqual(4);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('html')).toHaveCSS('writing-mode', 'vertical-rl');
  await expect(segment(page, '4.2')).toHaveCSS('writing-mode', 'vertical-rl');
  await expect(page.locator('.text .col[lang="en"]').first()).toBeHidden();
  for (const [layout, hidden] of [['ja', 'en'], ['en', 'ja']] as const) {
    await page.emulateMedia({ media: null });
    await openText(page, 'ja', `?layout=${layout}`);
    expect(await sheets(page), layout).toBeLessThanOrEqual(3);
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator(`.text .col[lang="${layout}"]`).first()).toBeVisible();
    await expect(page.locator(`.text .col[lang="${hidden}"]`).first()).toBeHidden();
  }
  await page.emulateMedia({ media: null });
  await page.goto(at('ja', `${essay.path}?layout=ja`));
  expect(await sheets(page)).toBeLessThanOrEqual(3);
});
