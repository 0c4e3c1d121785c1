import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { article, inText, openMenu, press, readAt, segment } from './support/reader';
import { at, column, essay, locales, pages, words } from './support/texts';

/** By how much the page can be moved sideways, and what sticks out, for the message. */
function sideways(page: Page) {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const out = [...document.querySelectorAll('body *')].filter((element) => element.checkVisibility() && element.getBoundingClientRect().right > width + 1);
    return { by: Math.max(0, document.documentElement.scrollWidth - width), out: out.slice(0, 3).map((element) => element.outerHTML.slice(0, 90)) };
  });
}

for (const locale of locales) {
  test(`${locale}: nothing sticks out sideways, on this screen, at 320 px and at 400 % of it`, async ({ page, expectedErrors }) => {
    expectedErrors.push(/404/);
    const own = page.viewportSize() ?? { width: 0, height: 0 };
    for (const path of [...Object.values(pages), `${column.path}?view=edited`, `${column.path}?view=received`]) {
      await page.goto(at(locale, path));
      for (const size of [own, { width: 320, height: 256 }]) {
        await page.setViewportSize(size);
        const { by, out } = await sideways(page);
        expect(by, `${path} at ${size.width} px: ${out.join(' ')}`).toBe(0);
      }
      await page.setViewportSize(own);
    }
  });

  test(`${locale}: letters of twice the size lose nothing`, async ({ page }) => {
    for (const path of [pages.library, pages.column, pages.glossary, pages.concept]) {
      await page.goto(at(locale, path));
      await page.addStyleTag({ content: 'html { font-size: 200% }' });
      const { by, out } = await sideways(page);
      expect(by, `${path}: ${out.join(' ')}`).toBe(0);
      const cut = await page.locator('main :is(p, li, h1, h2, h3, dd, a)').evaluateAll((elements) =>
        elements.filter((element) => getComputedStyle(element).overflow !== 'visible' && element.checkVisibility()
          && element.getBoundingClientRect().width > 1 && element.scrollWidth > element.clientWidth + 1).map((element) => element.outerHTML.slice(0, 90)),
      );
      expect(cut, path).toEqual([]);
    }
  });
}

test('nothing moves after a page is loaded', async ({ page }) => {
  await page.addInitScript(() => {
    interface Shift extends PerformanceEntry {
      readonly value: number;
      readonly sources: readonly { readonly node: Node | null; readonly previousRect: DOMRect; readonly currentRect: DOMRect }[];
    }
    const shifts: string[] = [];
    Object.assign(window, { shifts });
    const named = (node: Node | null) => (node instanceof Element ? node.outerHTML : (node?.textContent ?? '')).slice(0, 120);
    const box = ({ x, y, width, height }: DOMRect) => [x, y, width, height].map(Math.round).join(' ');
    new PerformanceObserver((list) => {
      for (const { value, sources } of list.getEntries() as Shift[]) {
        shifts.push(`${value}: ${sources.map(({ node, previousRect, currentRect }) => `${named(node)} ${box(previousRect)} → ${box(currentRect)}`).join('; ')}`);
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  for (const path of [pages.column, `${pages.column}?view=edited`, `${pages.column}#8.2`, pages.essay, pages.library, pages.glossary, `${pages.glossary}?q=防衛`, pages.concept]) {
    await page.goto(at('ja', path));
    await page.waitForLoadState('networkidle');
    await page.evaluate(() => document.fonts.ready.then(() => new Promise((resolve) => setTimeout(resolve, 200))));
    expect(await page.evaluate(() => (window as unknown as { shifts: string[] }).shifts), path).toEqual([]);
  }
});

for (const [from, to] of [['viewReading', 'viewEdited'], ['viewEdited', 'viewReading']] as const) {
  test(`the line being read stays where it is: from ${from} to ${to}`, async ({ page, isMobile }) => {
    const { reader } = words.ja;
    await page.goto(`${at('ja', column.path)}${from === 'viewEdited' ? '?view=edited' : ''}`);
    await page.waitForLoadState('load');
    await readAt(page, '8.2');
    const top = () => segment(page, '8.2').evaluate((element) => element.getBoundingClientRect().top);
    const before = await top();
    await press(page.getByRole('banner').getByText(reader[to], { exact: true }), isMobile);
    await expect(page.getByRole('radio', { name: reader[to] })).toBeChecked();
    expect(Math.abs((await top()) - before)).toBeLessThan(48);
  });
}

test('from the text to the line as received, and back to where one stood', async ({ page, isMobile }) => {
  const { reader } = words.en;
  const choose = async (view: 'viewReading' | 'viewReceived') => {
    await press(page.getByRole('banner').getByText(reader[view], { exact: true }), isMobile);
    await expect(page.getByRole('radio', { name: reader[view] })).toBeChecked();
  };
  const topOf = (id: string) => page.locator(`[id="${id}"]`).evaluate((element) => element.getBoundingClientRect().top);
  await page.goto(at('en', column.path));
  await readAt(page, '6.5');
  await segment(page, '6.5').evaluate((element) => {
    element.scrollIntoView({ block: 'start', behavior: 'instant' });
    // Back a little: so the bar comes.
    window.scrollBy({ top: 12, behavior: 'instant' });
    window.scrollBy({ top: -12, behavior: 'instant' });
  });
  const before = await topOf('6.5');
  await choose('viewReceived');
  expect(Math.abs((await topOf('line-79')) - before), 'the line in which the sentence begins stands where it stood').toBeLessThan(8);
  await choose('viewReading');
  expect(Math.abs((await topOf('6.5')) - before), 'who only looked is back').toBeLessThan(8);

  await choose('viewReceived');
  await page.locator('#line-108').evaluate((element) => {
    element.scrollIntoView({ block: 'start', behavior: 'instant' });
    window.scrollBy({ top: 12, behavior: 'instant' });
    window.scrollBy({ top: -12, behavior: 'instant' });
  });
  const href = await page.locator('#line-108 > a').first().getAttribute('href');
  const top = await topOf('line-108');
  await choose('viewReading');
  expect(Math.abs((await topOf(href?.slice(1) ?? '')) - top), 'who read on in the source comes to that sentence').toBeLessThan(8);
});

/** Where the words of each bead begin, in both languages; a bead may have several boxes, one for each line. */
function beads(page: Page) {
  return article(page).evaluate((root) => {
    const tops = new Map<string, Partial<Record<string, { top: number; bottom: number; left: number }>>>();
    for (const bead of root.querySelectorAll<HTMLElement>('[data-b]')) {
      const language = bead.closest('[lang]')?.getAttribute('lang') ?? '';
      const text = document.createTreeWalker(bead, NodeFilter.SHOW_TEXT, (node) =>
        node.parentElement?.closest('rt, rp, [href^="#"]') || !node.textContent?.trim() ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT);
      const first = text.nextNode();
      if (!first) continue;
      const range = document.createRange();
      range.selectNodeContents(first);
      const box = range.getClientRects()[0];
      if (!box) continue;
      const each = tops.get(bead.dataset.b ?? '') ?? {};
      each[language] ??= { top: box.top + scrollY, bottom: box.bottom + scrollY, left: box.left };
      tops.set(bead.dataset.b ?? '', each);
    }
    return [...tops.values()].flatMap(({ ja, en }) => (ja && en ? [{ ja, en }] : []));
  });
}

for (const path of [column.path, essay.path]) {
  test(`sentences that answer each other stand level, or one under the other: ${path}`, async ({ page, isMobile }) => {
    await page.goto(at('en', path));
    const pairs = await beads(page);
    expect(pairs.length).toBeGreaterThan(20);
    for (const { ja, en } of pairs) {
      if (isMobile) expect(en.top).toBeGreaterThan(ja.top);
      else {
        // On one line: their boxes, of letters of different size, overlap by most of the smaller.
        const common = Math.min(ja.bottom, en.bottom) - Math.max(ja.top, en.top);
        expect(common, `ja ${ja.top} en ${en.top}`).toBeGreaterThan(0.7 * Math.min(ja.bottom - ja.top, en.bottom - en.top));
        expect(en.left).toBeGreaterThan(ja.left + 400);
      }
    }
  });
}

test('what a thumb has to hit is at least 44 px', async ({ page, isMobile, expectedErrors }) => {
  test.skip(!isMobile, 'a mouse hits less');
  expectedErrors.push(/404/);
  const small = (scope: string) => page.locator(`${scope} :is(a, button, label:has(input), input:not([type="radio"]))`).evaluateAll((all) =>
    all.filter((element) => element.checkVisibility({ visibilityProperty: true })).map((element) => ({ box: element.getBoundingClientRect(), text: element.outerHTML.slice(0, 80) }))
      .filter(({ box }) => box.width > 1 && (box.width < 43.5 || box.height < 43.5)).map(({ box, text }) => `${Math.round(box.width)}×${Math.round(box.height)} ${text}`));
  for (const locale of locales) {
    for (const path of Object.values(pages)) {
      await page.goto(at(locale, path));
      expect(await small('header'), path).toEqual([]);
      if (path === pages.glossary) expect(await small('main'), 'the glossary').toEqual([]);
      if (path !== pages.column) continue;
      for (const [address, name] of [['6.2', '信頼醸成'], ['4.2', 'に']] as const) {
        await readAt(page, address);
        await segment(page, address).getByRole('link').filter({ hasText: inText(name, { exact: true }) }).tap();
        await expect(page.getByRole('dialog')).toBeVisible();
        expect(await small('dialog')).toEqual([]);
        await page.keyboard.press('Escape');
      }
    }
  }
});

test('the bar of a phone is one row, and leaves a low window', async ({ page, isMobile }) => {
  test.skip(!isMobile, 'on a desk it is one row anyway');
  const bar = page.getByRole('banner');
  for (const locale of locales) {
    for (const width of [320, 360, 390]) {
      await page.setViewportSize({ width, height: 700 });
      await page.goto(at(locale, column.path));
      expect((await bar.boundingBox())?.height, `${locale} ${width}`).toBeLessThan(50);
      await expect(bar).toHaveCSS('position', 'fixed');
    }
  }
  await openMenu(page, 'en', isMobile);
  await expect(bar.getByRole('link', { name: words.en.shell.glossary })).toBeInViewport();
  await page.keyboard.press('Escape');
  await expect(bar.getByRole('link', { name: words.en.shell.glossary })).toBeHidden();
  await page.setViewportSize({ width: 320, height: 225 });
  await expect(bar).toHaveCSS('position', 'static');
});

test('headings end their lines at phrases, and nothing tears abbreviations or the numbers of notes off', async ({ page }) => {
  for (const width of [320, 345, 390, 430, 700, 1100]) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(at('ja', column.path));
    const broken = await page.evaluate(() => {
      const lineOf = (node: Node, at: number) => {
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        return range.getBoundingClientRect().bottom;
      };
      const found: string[] = [];
      for (const heading of document.querySelectorAll('.text :is(.title, .heading) [lang="ja"] .bead')) {
        const walker = document.createTreeWalker(heading, NodeFilter.SHOW_TEXT, (node) => (node.parentElement?.closest('rt, rp, .addr') ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT));
        let text = '';
        let bottom: number | null = null;
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          for (let at = 0; at < (node.textContent?.length ?? 0); at += 1) {
            const next = lineOf(node, at);
            if (bottom !== null && next > bottom + 12) text += '|';
            bottom = next;
            text += node.textContent?.[at] ?? '';
          }
        }
        // A line begins with what begins a phrase here.
        for (const start of text.split('|').slice(1)) if (!/^(?:同志国|防衛協力|大別|連携|平素|一体)/.test(start)) found.push(text);
      }
      for (const kept of document.querySelectorAll('.u')) {
        const bottoms = [...kept.getClientRects()].map(({ bottom }) => bottom);
        if (Math.max(...bottoms) - Math.min(...bottoms) > 12) found.push(kept.textContent ?? '');
      }
      for (const note of document.querySelectorAll('.text .k.n')) {
        const before = note.previousSibling?.nodeType === Node.TEXT_NODE ? note.previousSibling : null;
        if (before && note.getBoundingClientRect().top > lineOf(before, (before.textContent?.length ?? 1) - 1)) found.push(`${before.textContent} ${note.textContent}`);
      }
      return found;
    });
    expect(broken, `${width} px`).toEqual([]);
  }
});

test('print is a parallel page without the bar', async ({ page }) => {
  await page.goto(at('ja', column.path));
  await page.waitForLoadState('load');
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await page.setViewportSize({ width: 680, height: 960 });
  await expect(page.getByRole('banner')).toBeHidden();
  await expect(segment(page, '8.1')).toBeVisible();
  await expect(article(page).getByText('desirable security environment').last()).toBeVisible();
  for (const { ja, en } of await beads(page)) expect(en.left).toBeGreaterThan(ja.left + 150);
  expect(await page.locator('html').evaluate((root) => getComputedStyle(root).colorScheme)).toMatch(/^light/);
  expect((await page.locator('html').evaluate((root) => root.scrollWidth - root.clientWidth))).toBe(0);
});
