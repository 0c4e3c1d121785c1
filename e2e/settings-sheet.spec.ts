import type { Locator } from '@playwright/test';
import { expect, test } from './fixtures';
import { expectNoBarrier } from './support/axe';
import { press, readAt, segment } from './support/reader';
import { openSheet, openText, root } from './support/settings';
import { at, localeOn, words } from './support/texts';
import { pressWord } from './support/words';

test('every choice of the sheet shows at once, stays, and comes back to the preset', async ({ page, isMobile }) => {
  const locale = localeOn(isMobile);
  const { settings } = words[locale];
  test.slow();
  await openText(page, locale);
  const sheet = await openSheet(page, locale, isMobile);
  for (const [name, values] of Object.entries(settings.value)) {
    const group = sheet.getByRole('group', { name: settings.name[name as keyof typeof settings.name], exact: true });
    // Backwards: the preset stands first.
    for (const [value, label] of Object.entries(values).reverse()) {
      await group.getByRole('radio', { name: label, exact: true }).check();
      if (value === Object.keys(values)[0]) await expect(root(page)).not.toHaveAttribute(`data-${name}`);
      else await expect(root(page)).toHaveAttribute(`data-${name}`, value);
    }
  }
  for (const name of ['size', 'leading', 'measure'] as const) {
    await press(sheet.getByRole('button', { name: settings.more[name], exact: true }), isMobile);
  }
  await expect(root(page)).toHaveAttribute('data-size', '4');
  const size = () => segment(page, '1.1').evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));
  expect(await size()).toBeCloseTo(18 * 1.12, 1);
  await page.reload();
  await expect(root(page)).toHaveAttribute('data-leading', '3');
  await expect(root(page)).toHaveAttribute('data-measure', '3');
  await press((await openSheet(page, locale, isMobile)).getByRole('button', { name: settings.reset }), isMobile);
  for (const name of ['size', 'leading', 'measure']) await expect(root(page)).not.toHaveAttribute(`data-${name}`);
  expect(await size()).toBeCloseTo(18, 1);
});

test('the sheet has no barrier, 44 px for a thumb, and closes by Escape with the focus where it was', async ({ page, isMobile }) => {
  const locale = localeOn(isMobile);
  const { settings } = words[locale];
  await openText(page, locale);
  const button = page.getByRole('button', { name: settings.button, exact: true });
  await button.focus();
  await page.keyboard.press('Enter');
  const sheet = page.getByRole('dialog', { name: settings.title });
  await expect(sheet.getByRole('radio', { checked: true }).first()).toBeFocused();
  for (const target of await sheet.locator('button, label').all()) {
    const box = await target.boundingBox();
    expect(box?.height).toBeGreaterThanOrEqual(44);
    expect(box?.width).toBeGreaterThanOrEqual(44);
  }
  for (const theme of ['light', 'dark', 'sepia'] as const) {
    await sheet.getByRole('radio', { name: settings.value.theme[theme], exact: true }).check();
    await expectNoBarrier(page, { what: `the sheet, ${theme}`, scope: 'dialog.settings' });
  }
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
  await expect(button).toBeFocused();
  if (!isMobile) await expect(segment(page, '1.1')).toBeVisible();
});

test('larger type keeps the sentence that is read where it is', async ({ page, isMobile }) => {
  await openText(page, 'en');
  await readAt(page, '6.2');
  const sheet = await openSheet(page, 'en', isMobile);
  const line = await page.evaluate(() => {
    const beads = [...document.querySelectorAll('.text [lang="ja"] > .bead')];
    const top = beads.findLast((bead) => (bead.getClientRects()[0]?.top ?? Infinity) <= 84);
    top?.setAttribute('data-here', '');
    return top?.getClientRects()[0]?.top ?? null;
  });
  await press(sheet.getByRole('button', { name: words.en.settings.more.size }), isMobile);
  await press(sheet.getByRole('button', { name: words.en.settings.more.size }), isMobile);
  const after = await page.locator('[data-here]').evaluate((bead) => bead.getClientRects()[0]?.top ?? null);
  expect(Math.abs((after ?? Infinity) - (line ?? 0))).toBeLessThan(4);
});

test('in colours of the browser’s own, what is chosen is told from what is not', async ({ page, isMobile }) => {
  const { settings, reader, words: panelWords, shell } = words.en;
  await page.emulateMedia({ forcedColors: 'active' });
  await openText(page, 'en');
  const background = (target: Locator) => target.evaluate((element) => getComputedStyle(element).backgroundColor);
  const sheet = await openSheet(page, 'en', isMobile);
  const layout = (value: 'side' | 'ja') => sheet.getByRole('radio', { name: settings.value.layout[value], exact: true }).locator('xpath=following-sibling::span');
  expect(await background(layout('side'))).not.toBe(await background(layout('ja')));
  await sheet.getByRole('radio', { name: settings.value.layout.ja, exact: true }).check();
  expect(await background(layout('ja'))).not.toBe(await background(layout('side')));
  await page.keyboard.press('1');
  await page.keyboard.press('Escape');
  const view = (value: string) => page.getByRole('radio', { name: value }).locator('xpath=following-sibling::span');
  expect(await background(view(reader.viewReading))).not.toBe(await background(view(reader.viewEdited)));
  await readAt(page, '4.3');
  await pressWord(page, '4.3', '進められている', isMobile);
  const state = (name: 'learning' | 'known') => page.getByRole('dialog').getByRole('button', { name: panelWords.states[name] });
  await press(state('learning'), isMobile);
  await expect(state('learning')).toHaveAttribute('aria-pressed', 'true');
  expect(await background(state('learning'))).not.toBe(await background(state('known')));
  await page.goto(at('en', '/glossary'));
  await expect(page.getByRole('banner').getByRole('link', { name: shell.glossary })).toHaveCSS('text-decoration-line', 'underline');
});
