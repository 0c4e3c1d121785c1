import { expect, test } from './fixtures';
import { expectNoBarrier } from './support/axe';
import { readAt, segment } from './support/reader';
import { openSheet, openText, root } from './support/settings';
import { words } from './support/texts';
import { marked, pressWord } from './support/words';

test('keys move between sentences and change the view, and can be turned off', async ({ page, isMobile }) => {
  await openText(page, 'en', '#4.1');
  await page.keyboard.press('j');
  await expect(segment(page, '4.2')).toHaveClass(/lit/);
  await page.keyboard.press('j');
  await page.keyboard.press('k');
  await expect(segment(page, '4.2').locator('.addr')).toBeFocused();
  await page.keyboard.press('4');
  await expect(root(page)).toHaveAttribute('data-layout', 'ja');
  const partner = page.getByRole('dialog', { name: words.en.reader.card });
  await page.keyboard.press('e');
  await expect(partner).toContainText('Under the 2022');
  await page.keyboard.press('e');
  await expect(partner).toBeHidden();
  await page.keyboard.press('v');
  await expect(root(page)).toHaveAttribute('data-writing', 'vertical');
  await expect(segment(page, '4.2')).toBeInViewport();
  await page.keyboard.press('v');
  await page.keyboard.press('f');
  await expect(root(page)).toHaveAttribute('data-furigana', 'first');
  await page.keyboard.press('Control+k');
  await page.keyboard.press('?');
  const help = page.getByRole('dialog', { name: words.en.settings.shortcuts });
  await expect(help).toContainText(words.en.settings.shortcut.next);
  await expectNoBarrier(page, { what: 'the shortcuts', scope: 'dialog.help' });
  await page.keyboard.press('Escape');
  await expect(help).toBeHidden();

  const sheet = await openSheet(page, 'en', isMobile);
  await sheet.getByRole('radio', { name: words.en.settings.value.keys.off, exact: true }).check();
  await page.keyboard.press('Escape');
  await page.keyboard.press('1');
  await expect(root(page)).toHaveAttribute('data-layout', 'ja');
});

test('digits mark the word that is open or under the cursor, and otherwise change the layout; never both', async ({ page, isMobile }) => {
  const { words: panelWords } = words.en;
  await openText(page, 'en');
  await readAt(page, '4.3');
  const layout = () => root(page).getAttribute('data-layout');
  // On a particle nothing comes of them, and its panel stays.
  const particle = page.getByRole('dialog', { name: 'は', exact: true });
  await pressWord(page, '4.3', 'は', isMobile);
  await expect(particle).toBeVisible();
  for (const key of ['3', '4', '5', '9']) await page.keyboard.press(key);
  await expect(particle).toBeVisible();
  expect(await layout()).toBeNull();
  await page.keyboard.press('Escape');
  // On a word they mark it.
  await pressWord(page, '4.3', '進められている', isMobile);
  const panel = page.getByRole('dialog', { name: '進められている' });
  await page.keyboard.press('2');
  await expect(panel.getByRole('button', { name: panelWords.states.learning })).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('6');
  expect(await layout()).toBeNull();
  await page.keyboard.press('Escape');
  // Under the keyboard's cursor too.
  await segment(page, '4.3').locator('.addr').focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => marked(page)).not.toBe('');
  await page.keyboard.press('3');
  expect(await layout()).toBeNull();
  await page.keyboard.press('Escape');
  await page.keyboard.press('3');
  await expect(root(page)).toHaveAttribute('data-layout', 'sentence');
  await page.keyboard.press('?');
  const help = page.getByRole('dialog', { name: words.en.settings.shortcuts });
  for (const name of ['mark', 'layouts'] as const) await expect(help).toContainText(words.en.settings.shortcut[name]);
});

test('of two sheets that are asked for while they load, the later one is shown', async ({ page }) => {
  const { settings } = words.en;
  await openText(page, 'en');
  // At once: an open sheet has the keys to itself.
  await page.evaluate(() => ['s', '?'].forEach((key) => document.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))));
  await expect(page.getByRole('dialog', { name: settings.shortcuts })).toBeVisible();
  await page.waitForTimeout(300);
  await expect(page.getByRole('dialog', { name: settings.title })).toBeHidden();
  await expect(page.getByRole('dialog', { name: settings.shortcuts })).toBeVisible();
});

test('a swipe goes to the next sentence, and back', async ({ page, isMobile }) => {
  test.skip(!isMobile, 'There is no finger.');
  await openText(page, 'ja', '#4.1');
  const swipe = (from: number, to: number) => page.locator('.edition').evaluate((edition, [x, end]) => {
    const touch = (clientX: number) => new Touch({ identifier: 1, target: edition, clientX, clientY: 400 });
    edition.dispatchEvent(new TouchEvent('touchstart', { bubbles: true, touches: [touch(x ?? 0)], changedTouches: [touch(x ?? 0)] }));
    edition.dispatchEvent(new TouchEvent('touchend', { bubbles: true, changedTouches: [touch(end ?? 0)] }));
  }, [from, to]);
  await swipe(300, 180);
  await expect(segment(page, '4.2')).toHaveClass(/lit/);
  await swipe(180, 200);
  await expect(segment(page, '4.2')).toHaveClass(/lit/);
  await swipe(100, 250);
  await expect(segment(page, '4.1')).toHaveClass(/lit/);
  // Over a magnified page a finger moves it.
  await page.evaluate(() => Object.defineProperty(window.visualViewport, 'scale', { value: 2, configurable: true }));
  await swipe(300, 180);
  await expect(segment(page, '4.1')).toHaveClass(/lit/);
  await page.evaluate(() => Object.defineProperty(window.visualViewport, 'scale', { value: 1 }));
  // From the edge the phone itself goes back.
  await swipe(5, 200);
  await expect(segment(page, '4.1')).toHaveClass(/lit/);
});
