import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { expectNoBarrierInBothThemes } from './support/axe';
import { press, readAt, segment, sigla } from './support/reader';
import { english, openSheet, openText, root } from './support/settings';
import { localeOn, words as texts } from './support/texts';
import { marked, pointOf, wordsPath } from './support/words';

const cell = (page: Page, address: string, words: string) => segment(page, address).locator('.w').filter({ hasText: words });
/** The text as it is written, without what is lit where the pointer is. */
const html = (page: Page) => page.locator('.text').evaluate((text) => text.innerHTML.replace(/ lit\b/g, ''));
const asWas = (now: string, before: string) => expect(now === before, 'the running text is as it was').toBe(true);

test('word by word, each with its gloss, and the running text back as it was', async ({ page, isMobile }) => {
  const locale = localeOn(isMobile);
  const { settings } = texts[locale];
  const requests: string[] = [];
  page.on('request', (request) => requests.push(new URL(request.url()).pathname));
  await openText(page, locale, '?view=edited#4.2');
  expect(requests).not.toContain(wordsPath);
  const before = await html(page);
  const sheet = await openSheet(page, locale, isMobile);
  await sheet.getByRole('radio', { name: settings.value.layout.word, exact: true }).check();
  const word = cell(page, '4.3', 'められている');
  await expect(word.locator('.gl')).toHaveText('advance, move forward');
  await expect(word.locator('.gl')).toHaveAttribute('lang', 'en');
  await expect(word.locator('rt')).toHaveText('すす');
  // The sentence that was read is where it was, and nothing runs out of the window.
  await expect(segment(page, '4.2')).toBeInViewport();
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  // Its English stands under its words; what is lost, supplied and corrected looks so, each sign once.
  const [gloss, translation] = [await word.locator('.gl').boundingBox(), await english(page, 'is being advanced').boundingBox()];
  expect(translation?.y).toBeGreaterThan(gloss?.y ?? Infinity);
  await expect(segment(page, '4.2').locator('.x.gap')).toHaveText('［…］');
  expect(await sigla(segment(page, '4.2'))).toBe('"⟨""⟩""⸢""⸣"');

  await sheet.getByRole('radio', { name: settings.value.layout.paragraph, exact: true }).check();
  await expect(page.locator('.text .w')).toHaveCount(0);
  asWas(await html(page), before);
  await sheet.getByRole('radio', { name: settings.value.layout.word, exact: true }).check();
  await expect(word).toBeVisible();
  await page.keyboard.press('Escape');
  await press(page.getByRole('button', { name: settings.button, exact: true }), isMobile);
  await expect(sheet).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
  // In vertical writing it is the running text.
  await page.keyboard.press('v');
  await expect(page.locator('.text .w')).toHaveCount(0);
  await page.keyboard.press('v');
  await expect(word).toBeVisible();
});

test('word by word is shared by its address; words and glosses are pressed, and copied text is clean', async ({ page, isMobile }) => {
  await openText(page, 'en', '?layout=word');
  const word = cell(page, '4.3', 'められている');
  await expect(word).toBeVisible();
  await readAt(page, '4.3');
  await press(word.locator('.gl'), isMobile);
  const panel = page.getByRole('dialog', { name: '進められている' });
  await expect(panel).toBeVisible();
  expect(await marked(page)).toBe('進められている');
  await page.keyboard.press('Escape');
  const { x, y } = await pointOf(segment(page, '4.3'), '護衛艦');
  await (isMobile ? page.touchscreen.tap(x, y) : page.mouse.click(x, y));
  await expect(page.getByRole('dialog').first()).toBeVisible();
  await page.keyboard.press('Escape');

  const copied = await page.evaluate(() => {
    getSelection()?.selectAllChildren(document.getElementById('4.3')!);
    const data = new DataTransfer();
    document.dispatchEvent(new ClipboardEvent('copy', { clipboardData: data, bubbles: true, cancelable: true }));
    return data.getData('text/plain');
  });
  expect(copied).toContain('選定されたことは記憶に新しいが、他にも［…］進められている。');
  expect(copied).not.toMatch(/[a-z]{3}/);
  await page.evaluate(() => getSelection()?.removeAllRanges());
  // One paragraph has a cell of every kind: terms, what is lost, supplied and corrected.
  await expectNoBarrierInBothThemes(page, { what: 'word by word', scope: '.para:has([id="4.3"])' });
});

test('where the words cannot be had, sentences stand under each other, and that is said', async ({ page, expectedErrors }) => {
  expectedErrors.push(/Failed to load resource/);
  await page.route(`**${wordsPath}`, (route) => route.abort());
  await openText(page, 'ja', '?layout=word');
  await expect(page.getByRole('status').filter({ hasText: texts.ja.settings.wordsLost })).toBeVisible();
  await expect(root(page)).toHaveAttribute('data-layout', 'word');
  const [japanese, partner] = [await segment(page, '4.2').boundingBox(), await english(page, 'Under the 2022').boundingBox()];
  expect(partner?.y).toBeGreaterThan(japanese?.y ?? Infinity);
  await page.unroute(`**${wordsPath}`);
  await page.evaluate(() => window.dispatchEvent(new Event('online')));
  await expect(cell(page, '4.3', 'められている')).toBeVisible();
});
