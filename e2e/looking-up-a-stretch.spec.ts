import { expect, test } from './fixtures';
import { expectNoBarrier } from './support/axe';
import { press, segment } from './support/reader';
import { localeOn, words as texts } from './support/texts';
import { marked, open, pointOf } from './support/words';

test('what is selected is looked up together, and each of its words from there', async ({ page, isMobile }) => {
  const locale = localeOn(isMobile);
  const { selection, words } = texts[locale];
  await open(page, locale, '4.2');
  const bar = page.getByRole('group', { name: selection.bar });
  const [from, to] = [await pointOf(segment(page, '4.2'), '緊急', 0), await pointOf(segment(page, '4.2'), 'において', 0.9)];
  if (isMobile) {
    // A long press and its handles are the phone’s own: they move the browser’s selection, nothing else.
    await page.evaluate(([start, end]) => {
      const caret = (point: { x: number; y: number }) => document.caretPositionFromPoint(point.x, point.y)!;
      const [first, last] = [caret(start!), caret(end!)];
      getSelection()?.setBaseAndExtent(first.offsetNode, first.offset, last.offsetNode, last.offset);
    }, [{ x: from.x - 8, y: from.y }, { x: to.x + 8, y: to.y }]);
  } else {
    // It begins on a term, which is a link.
    await page.mouse.move(from.x - 6, from.y);
    await page.mouse.down();
    await page.mouse.move(to.x + 6, to.y, { steps: 4 });
    await page.mouse.up();
  }
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(bar.getByRole('button', { name: selection.lookUp })).toBeVisible();
  await press(bar.getByRole('button', { name: selection.lookUp }), isMobile);
  const panel = page.getByRole('dialog', { name: '緊急事態において', exact: true });
  await expect(panel.getByRole('heading', { name: /^緊急事態において/ })).toContainText('きんきゅうじたいにおいて');
  await expect(bar).toHaveCount(0);
  expect(await marked(page)).toBe('緊急事態において');
  await expect(panel.locator('.grammar')).toContainText('において');
  await expectNoBarrier(page, { what: 'a stretch’s panel', scope: 'dialog' });
  const answered = page.waitForResponse((response) => response.url().includes('/api/v1/look-up?'));
  await press(panel.getByRole('button', { name: words.lookUp }), isMobile);
  expect(new URL((await answered).url()).searchParams.get('text')).toBe('緊急事態において');
  await press(panel.getByRole('button', { name: '緊急事態', exact: true }), isMobile);
  await expect(page.getByRole('dialog', { name: '緊急事態', exact: true })).toBeVisible();
});

test('with Shift the arrows select words, Enter looks them up, and they go on in the panel', async ({ page }) => {
  await open(page, 'en', '4.3');
  const address = segment(page, '4.3').getByRole('link', { name: '4.3', exact: true });
  await address.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => marked(page)).not.toBe('');
  const first = await marked(page);
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Shift+ArrowRight');
  const selected = () => page.evaluate(() => {
    const copy = getSelection()!.rangeCount > 0 ? getSelection()!.getRangeAt(0).cloneContents() : new DocumentFragment();
    copy.querySelectorAll('rt, rp').forEach((each) => each.remove());
    return copy.textContent ?? '';
  });
  await expect.poll(selected).toContain('護衛艦');
  expect(await selected()).toMatch(new RegExp(`^${first}`));
  const three = await selected();
  await page.keyboard.press('Shift+ArrowLeft');
  await expect.poll(selected).not.toBe(three);
  await page.keyboard.press('Shift+ArrowRight');
  await expect(page.getByRole('group', { name: texts.en.selection.bar })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: three, exact: true })).toBeVisible();
  expect(await marked(page)).toContain('護衛艦');
  await page.keyboard.press('Shift+ArrowRight');
  await expect(page.getByRole('dialog', { name: `${three}の`, exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(address).toBeFocused();
  expect(await marked(page)).toBe('');
});
