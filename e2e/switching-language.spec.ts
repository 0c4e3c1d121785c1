import { expect, test } from './fixtures';
import { article, inText, openMenu, press, readAt, segment } from './support/reader';
import { at, column, localeOn, other, words } from './support/texts';

test('the other language shows the same place, whole', async ({ page, isMobile }) => {
  const locale = localeOn(isMobile);
  const there = other[locale];
  await page.goto(at(locale, column.path));
  await page.waitForLoadState('load');
  const addresses = await article(page).locator('a[href^="#"]').evaluateAll((links) => links.map((link) => link.textContent));
  await readAt(page, '8.2');

  await openMenu(page, locale, isMobile);
  await press(page.getByRole('banner').getByRole('link', { name: words[locale].shell.switchLocale }), isMobile);
  await expect(page).toHaveURL(new RegExp(`${at(there, column.path)}#\\d+\\.\\d+$`));
  await expect(segment(page, '8.2')).toBeInViewport();
  await expect(page.locator('html')).toHaveAttribute('lang', there);

  const main = page.getByRole('main');
  await expect(main.getByRole('heading', { level: 1 })).toContainText(inText(column.title.ja));
  await expect(main.getByRole('heading', { level: 1 })).toContainText(column.title.en);
  for (const heading of ['apparatus', 'terms', 'notes', 'imprint'] as const) {
    await expect(main.getByRole('heading', { name: words[there].reader[heading], exact: true })).toBeVisible();
  }
  const numbers = (texts: (string | null)[]) => texts.filter((text) => /^\d+\.\d+$/.test(text ?? ''));
  const here = await article(page).locator('a[href^="#"]').evaluateAll((links) => links.map((link) => link.textContent));
  expect(numbers(here)).toEqual(numbers(addresses));
  expect(numbers(here).length).toBeGreaterThan(60);
});

test('the other language keeps the view of the source, and of the glossary its page', async ({ page, isMobile }) => {
  const locale = localeOn(isMobile);
  const there = other[locale];
  const change = page.getByRole('banner').getByRole('link', { name: words[locale].shell.switchLocale });
  await page.goto(`${at(locale, column.path)}?view=edited`);
  await page.waitForLoadState('load');
  await openMenu(page, locale, isMobile);
  await press(change, isMobile);
  await expect(page).toHaveURL(`${at(there, column.path)}?view=edited`);
  await expect(page.getByRole('radio', { name: words[there].reader.viewEdited })).toBeChecked();

  await page.goto(at(locale, '/glossary/confidence-building'));
  await page.waitForLoadState('load');
  await press(change, isMobile);
  await expect(page).toHaveURL(at(there, '/glossary/confidence-building'));
  await expect(page.getByRole('heading', { level: 1 })).toContainText('confidence-building');
});
