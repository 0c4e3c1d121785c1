import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { article, inText, segment } from './support/reader';
import { at, column, essay, localeOn, words } from './support/texts';
import { whenReady } from './support/words';

/** What has the focus, as a person sees it: its name, and whether a ring is drawn around it. */
function focused(page: Page) {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return { name: '', ring: false, inView: false };
    const { top, bottom, left, right } = element.getBoundingClientRect();
    // A radio button is drawn by its label.
    const drawn = element.closest('label') ?? element;
    return {
      name: element.getAttribute('aria-label') ?? element.textContent?.trim() ?? '',
      ring: getComputedStyle(drawn).outlineStyle !== 'none' && parseFloat(getComputedStyle(drawn).outlineWidth) >= 1,
      inView: bottom > 0 && top < innerHeight && right > 0 && left < innerWidth,
    };
  });
}

test('the skip link is first and leads past the bar into the text', async ({ page, isMobile }) => {
  const locale = localeOn(isMobile);
  const { shell } = words[locale];
  await page.goto(at(locale, column.path));
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: shell.skipToText })).toBeFocused();
  expect(await focused(page)).toMatchObject({ ring: true, inView: true });
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.querySelector('main')?.contains(document.activeElement))).toBe(true);
});

test('by keyboard alone: views, terms and cards', async ({ page, isMobile }) => {
  const locale = localeOn(isMobile);
  const { reader, shell, voice } = words[locale];
  await page.goto(at(locale, column.path));
  await page.waitForLoadState('load');

  // The bar: home, the views as one stop with arrows, voice and view, the pages of the site, language, theme.
  const stops: string[] = [];
  await page.keyboard.press('Tab');
  for (let i = 0; i < 10; i += 1) {
    await page.keyboard.press('Tab');
    const { name, ring, inView } = await focused(page);
    expect(ring, `a ring around “${name}”`).toBe(true);
    expect(inView, `“${name}” in view`).toBe(true);
    stops.push(name);
    if (await page.getByRole('radio', { name: reader.viewReading }).evaluate((radio) => radio === document.activeElement)) {
      await page.keyboard.press('ArrowRight');
      await expect(page.getByRole('radio', { name: reader.viewEdited })).toBeFocused();
      await expect(page.getByRole('heading', { name: reader.key })).toBeVisible();
      await page.keyboard.press('ArrowLeft');
      await expect(page.getByRole('radio', { name: reader.viewReading })).toBeChecked();
    }
  }
  const site = [shell.siteName, shell.library, shell.glossary, shell.search, shell.switchLocale];
  if (isMobile) {
    // The pages of the site, language and theme wait in a menu.
    for (const name of [voice.button, shell.menu]) expect(stops).toContain(name);
    await page.getByRole('banner').getByRole('button', { name: shell.menu, exact: true }).focus();
    await page.keyboard.press('Enter');
    const inMenu: string[] = [];
    for (let i = 0; i < 7; i += 1) {
      await page.keyboard.press('Tab');
      inMenu.push((await focused(page)).name);
    }
    // The library is the home page.
    for (const name of site.slice(1)) expect(inMenu).toContain(name);
    expect(inMenu.some((name) => name.startsWith(shell.theme))).toBe(true);
    await page.keyboard.press('Escape');
  } else {
    for (const name of [...site, voice.button]) expect(stops).toContain(name);
    expect(stops.some((name) => name.startsWith(shell.theme))).toBe(true);
  }

  // From an address by arrows to the next ones, then on to a term of that sentence.
  await article(page).getByRole('link', { name: '6.1', exact: true }).first().focus();
  await page.keyboard.press('ArrowDown');
  await expect(segment(page, '6.2').getByRole('link', { name: '6.2', exact: true })).toBeFocused();
  await page.keyboard.press('Tab');
  const term = segment(page, '6.2').getByRole('link', { name: inText('信頼醸成') });
  await expect(term).toBeFocused();
  expect(await focused(page)).toMatchObject({ ring: true, inView: true });
  await page.keyboard.press('Enter');
  const card = page.getByRole('dialog', { name: reader.card });
  await expect(card).toContainText('confidence-building');
  await expect(card.getByRole('button', { name: reader.close })).toBeFocused();
  expect(await focused(page)).toMatchObject({ ring: true, inView: true });

  // Every link of the card can be reached, and the card can be left.
  await card.getByRole('link', { name: reader.toGlossary }).focus();
  await expect(card).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(card).toBeHidden();
  await expect(term).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(term).not.toBeFocused();
});

test('arrows pass over sentences that the layout hides', async ({ page }) => {
  await page.goto(`${at('ja', essay.path)}?layout=ja`);
  await whenReady(page);
  // After it comes one that has no Japanese.
  await segment(page, '3.7').locator('.addr').focus();
  await page.keyboard.press('ArrowDown');
  await expect(segment(page, '4.0').locator('.addr')).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(segment(page, '3.7').locator('.addr')).toBeFocused();
});

test('Tab goes on through the whole page without being trapped', async ({ page }) => {
  await page.goto(at('en', '/read/notation-example'));
  await page.waitForLoadState('load');
  const seen = new Set<string>();
  let last = '';
  for (let i = 0; i < 400; i += 1) {
    await page.keyboard.press('Tab');
    const { at: where, main, done } = await page.evaluate(() => {
      const element = document.activeElement;
      const all = [...document.querySelectorAll('a, button, input')];
      return { at: String(all.indexOf(element as Element)), main: element?.closest('main') !== null, done: element === document.body };
    });
    if (done) break;
    expect(where, 'the focus moves on').not.toBe(last);
    last = where;
    if (main) seen.add(where);
  }
  const reachable = await page.locator('main a:visible:not([tabindex="-1"])').count();
  expect(seen.size).toBeGreaterThanOrEqual(reachable);
});
