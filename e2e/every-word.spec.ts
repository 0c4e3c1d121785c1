import { decodeWordFile, type EncodedWordFile } from '@/domain/study/word-file-codec';
import { expect, test } from './fixtures';
import { openText } from './support/settings';
import { pressWord, wordsPath } from './support/words';

interface Word {
  readonly address: string;
  readonly surface: string;
  readonly start: number;
  readonly end: number;
}

/** What a press has opened: its name, where the word stands that is drawn as asked about, and whether all of the panel is in the window. */
type Opened = { readonly name: string; readonly address: string; readonly start: number; readonly isInWindow: boolean } | null;

/** In the page: `nextWord` puts a word into view and returns its middle, after what the press before it has opened. */
type Driver = { nextWord(word: Word | null): { opened: Opened; x: number; y: number } };

function drive(): void {
  const aside = 'rt, rp, .addr, .k, .gap';
  const isVertical = document.documentElement.dataset.writing === 'vertical';
  // The panel of one word may lie over the next one.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('dialog.card { pointer-events: none }');
  document.adoptedStyleSheets = [sheet];
  const unitsOf = (element: Element) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const units: { node: Node; at: number }[] = [];
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      if (!node.parentElement?.closest(aside)) for (let at = 0; at < node.data.length; at += 1) units.push({ node, at });
    }
    return units;
  };
  const boxesOf = ({ address, start, end }: Word) => unitsOf(document.getElementById(address)!).slice(start, end).map(({ node, at }) => {
    const range = new Range();
    range.setStart(node, at);
    range.setEnd(node, at + 1);
    return range.getBoundingClientRect();
  });
  let opened: Opened = null;
  window.addEventListener('click', () => {
    const card = document.querySelector('dialog.card[open]');
    const [first] = [...(CSS.highlights.get('word') ?? [])] as Range[];
    const segment = first?.startContainer.parentElement?.closest('[id]');
    if (!card || !first || !segment) return;
    const { left, top, right, bottom } = card.getBoundingClientRect();
    opened = {
      name: card.getAttribute('aria-label') ?? '', address: segment.id,
      start: unitsOf(segment).findIndex(({ node, at }) => node === first.startContainer && at === first.startOffset),
      isInWindow: left >= 0 && top >= 0 && right <= document.documentElement.clientWidth && bottom <= innerHeight,
    };
  });
  (window as unknown as Driver).nextWord = (word) => {
    const before = opened;
    opened = null;
    if (!word) return { opened: before, x: 0, y: 0 };
    // Its middle: a word may begin in one line and end in the next, which in vertical writing is far away.
    const shown = boxesOf(word);
    const centre = shown[Math.floor(shown.length / 2)]!;
    if (isVertical) document.querySelector('.edition .text')!.scrollBy({ left: centre.left - innerWidth * 0.6, behavior: 'instant' });
    scrollBy({ top: centre.top - innerHeight * 0.3, behavior: 'instant' });
    // The middle of the word where it stands in one line, otherwise of its middle character.
    const boxes = boxesOf(word);
    const middle = boxes[Math.floor(boxes.length / 2)]!;
    const [left, right] = [Math.min(...boxes.map((box) => box.left)), Math.max(...boxes.map((box) => box.right))];
    const [top, bottom] = [Math.min(...boxes.map((box) => box.top)), Math.max(...boxes.map((box) => box.bottom))];
    const isOneLine = isVertical ? right - left < middle.width * 1.5 : bottom - top < middle.height * 1.5;
    const box = isOneLine ? { left, right, top, bottom } : middle;
    return { opened: before, x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 };
  };
}

for (const writing of ['horizontal', 'vertical'] as const) {
  test(`${writing}: a press in the middle of a word of the column opens that word, in the window`, async ({ page, isMobile }) => {
    test.setTimeout(300_000);
    await openText(page, 'ja', writing === 'vertical' ? '?writing=vertical' : '');
    const { words } = decodeWordFile((await (await page.request.get(wordsPath)).json()) as EncodedWordFile);
    const column = [...words].flatMap(([address, list]) => list.map(({ surface, span }): Word => ({ address, surface, ...span })));
    expect(column.length).toBeGreaterThan(600);
    // Each of the four runs takes another quarter.
    const quarter = (isMobile ? 0 : 2) + (writing === 'vertical' ? 1 : 0);
    const all = column.filter((_, index) => index % 4 === quarter);
    await pressWord(page, '0.1', column[0]!.surface, isMobile);
    await expect(page.getByRole('dialog')).toBeVisible();

    await page.evaluate(drive);
    const next = (word: Word | null) => page.evaluate((each) => (window as unknown as Driver).nextWord(each), word);
    const wrong: string[] = [];
    let { x, y } = await next(all[0]!);
    for (const [index, word] of all.entries()) {
      await (isMobile ? page.touchscreen.tap(x, y) : page.mouse.click(x, y));
      const step = await next(all[index + 1] ?? null);
      ({ x, y } = step);
      const { opened } = step;
      const isRight = opened?.name === word.surface && opened.address === word.address && opened.start === word.start;
      if (!isRight || !opened.isInWindow) wrong.push(`${word.address} ${word.start} ${word.surface}: ${JSON.stringify(opened)}`);
    }
    expect(wrong, `${wrong.length} of ${all.length}`).toEqual([]);
  });
}
