import { expect, type Locator, type Page } from '@playwright/test';
import { readAt, segment } from './reader';
import { at, column } from './texts';

export const wordsPath = '/api/v1/editions/doshikoku/2/words';

/** All that the page loads by itself is there, and keys and presses are heard by it: how far one has read stands in the bar. */
export const whenReady = (page: Page) => expect(page.locator('[data-progress]')).toHaveText(/\d+%/);

/** The middle of some words as they are printed, in the window. */
export async function pointOf(target: Locator, words: string, part = 0.5): Promise<{ x: number; y: number }> {
  return target.evaluate((element, { words: sought, part: share }) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const characters: { node: Text; at: number }[] = [];
    let text = '';
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      if (node.parentElement?.closest('rt, rp, .addr, .k, .gap')) continue;
      text += node.data;
      for (let at = 0; at < node.data.length; at += 1) characters.push({ node, at });
    }
    const start = text.indexOf(sought);
    if (start === -1) throw new Error(`${sought} is not in ${text}`);
    const { node, at } = characters[start + Math.floor(sought.length * share)]!;
    const range = new Range();
    range.setStart(node, at);
    range.setEnd(node, at + 1);
    const { left, top, width, height } = range.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  }, { words, part });
}

export async function pressWord(page: Page, address: string, words: string, isMobile: boolean, part = 0.5): Promise<void> {
  const { x, y } = await pointOf(segment(page, address), words, part);
  await (isMobile ? page.touchscreen.tap(x, y) : page.mouse.click(x, y));
}

/** The words that are drawn as asked about. */
export function marked(page: Page): Promise<string> {
  return page.evaluate(() => [...(CSS.highlights.get('word') ?? [])].map(String).join(''));
}

/** The column, at a segment. */
export async function open(page: Page, locale: 'ja' | 'en', address: string): Promise<void> {
  await page.goto(at(locale, column.path));
  await page.waitForLoadState('load');
  await readAt(page, address);
}
