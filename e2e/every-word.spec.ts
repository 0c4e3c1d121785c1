import type { Page } from '@playwright/test';
import { decodeWordFile, type WordFileForm } from '../domain/study/word-file-form';
import { expect, test } from './fixtures';
import { openText } from './support/settings';
import { wordsPath } from './support/words';

interface Tapped {
  readonly address: string;
  readonly surface: string;
  readonly start: number;
  readonly end: number;
}

/** Puts a word where a panel does not cover it, and returns the middle of the characters in its middle. */
function middleOf(page: Page, word: Tapped): Promise<{ x: number; y: number }> {
  return page.evaluate(({ address, start, end }) => {
    const walker = document.createTreeWalker(document.getElementById(address)!, NodeFilter.SHOW_TEXT);
    const units: { node: Text; at: number }[] = [];
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      if (node.parentElement?.closest('rt, rp, .addr, .k, .gap')) continue;
      for (let at = 0; at < node.data.length; at += 1) units.push({ node, at });
    }
    const boxOf = (index: number) => {
      const { node, at } = units[index]!;
      const range = new Range();
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      return range.getBoundingClientRect();
    };
    const strip = document.querySelector('.edition .text')!;
    const before = boxOf(start);
    if (document.documentElement.dataset.writing === 'vertical') strip.scrollBy({ left: before.left - innerWidth * 0.6, behavior: 'instant' });
    else scrollBy({ top: before.top - innerHeight * 0.3, behavior: 'instant' });
    // The middle of the word where it stands in one line, otherwise of its middle character.
    const boxes = Array.from({ length: end - start }, (_, index) => boxOf(start + index));
    const middle = boxes[Math.floor(boxes.length / 2)]!;
    const [left, right] = [Math.min(...boxes.map((box) => box.left)), Math.max(...boxes.map((box) => box.right))];
    const [top, bottom] = [Math.min(...boxes.map((box) => box.top)), Math.max(...boxes.map((box) => box.bottom))];
    const isOneLine = document.documentElement.dataset.writing === 'vertical' ? right - left < middle.width * 1.5 : bottom - top < middle.height * 1.5;
    return isOneLine ? { x: (left + right) / 2, y: (top + bottom) / 2 } : { x: (middle.left + middle.right) / 2, y: (middle.top + middle.bottom) / 2 };
  }, word);
}

/** What is open: its name, and where in its sentence the word stands that is drawn as asked about; null until something is. */
function opened(page: Page): Promise<{ name: string; address: string; start: number; text: string; isInWindow: boolean } | null> {
  return page.evaluate(() => {
    const card = document.querySelector<HTMLDialogElement>('dialog.card[open]');
    const [first] = [...(CSS.highlights.get('word') ?? [])] as Range[];
    if (!card) return null;
    const { left, top, right, bottom } = card.getBoundingClientRect();
    const isInWindow = left >= 0 && top >= 0 && right <= document.documentElement.clientWidth && bottom <= innerHeight;
    const segment = first?.startContainer.parentElement?.closest('[id]');
    let start = -1;
    if (first && segment) {
      start = first.startOffset;
      const walker = document.createTreeWalker(segment, NodeFilter.SHOW_TEXT);
      while (walker.nextNode() && walker.currentNode !== first.startContainer) {
        if (!walker.currentNode.parentElement?.closest('rt, rp, .addr, .k, .gap')) start += (walker.currentNode as Text).data.length;
      }
    }
    return { name: card.getAttribute('aria-label') ?? '', address: segment?.id ?? '', start, text: [...(CSS.highlights.get('word') ?? [])].map(String).join(''), isInWindow };
  });
}

for (const writing of ['horizontal', 'vertical'] as const) {
  test(`${writing}: a tap in the middle of each word of the column opens that word, in the window`, async ({ page, isMobile }) => {
    test.setTimeout(300_000);
    if (!isMobile) await page.setViewportSize({ width: 1440, height: 900 });
    await openText(page, 'ja', writing === 'vertical' ? '?writing=vertical' : '');
    const { words } = decodeWordFile((await (await page.request.get(wordsPath)).json()) as WordFileForm);
    const all = [...words].flatMap(([address, list]) => list.map(({ surface, span }): Tapped => ({ address, surface, ...span })));
    expect(all.length).toBeGreaterThan(600);
    const wrong: string[] = [];
    for (const word of all) {
      let { x, y } = await middleOf(page, word);
      // The panel of the word before stays until it lies over this one.
      if (await page.evaluate(([left = 0, top = 0]) => document.elementFromPoint(left, top)?.closest('dialog') instanceof HTMLElement, [x, y])) {
        await page.keyboard.press('Escape');
        await page.waitForFunction(() => !document.querySelector('dialog.card[open]'));
        ({ x, y } = await middleOf(page, word));
      }
      await (isMobile ? page.touchscreen.tap(x, y) : page.mouse.click(x, y));
      const isRight = (found: Awaited<ReturnType<typeof opened>>) => found !== null && found.name === word.surface && found.address === word.address && found.start === word.start;
      let found = await opened(page);
      for (let turn = 0; turn < 40 && !isRight(found); turn += 1) {
        await page.waitForTimeout(25);
        found = await opened(page);
      }
      if (!isRight(found)) wrong.push(`${word.address} ${word.start} ${word.surface}: ${found ? `${found.name} at ${found.address} ${found.start}` : 'nothing'}`);
      else if (!found?.isInWindow) wrong.push(`${word.address} ${word.start} ${word.surface}: its panel is not in the window`);
    }
    expect(wrong, `${wrong.length} of ${all.length}`).toEqual([]);
  });
}
