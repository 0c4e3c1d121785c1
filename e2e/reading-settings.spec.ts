import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { expectNoBarrier } from './support/axe';
import { press, readAt, scrollTop, segment } from './support/reader';
import { at, column, locales, words, type Locale } from './support/texts';

const root = (page: Page) => page.locator('html');
const english = (page: Page, part: string) => page.locator('.text .bead').filter({ hasText: part }).last();

/** The page, ready for keys and presses: how far one has read stands in the bar. */
async function open(page: Page, locale: Locale, query = ''): Promise<void> {
  await page.goto(at(locale, column.path) + query);
  await expect(page.locator('[data-progress]')).toHaveText(/\d+%/);
}

async function openSheet(page: Page, locale: Locale, isMobile: boolean): Promise<Locator> {
  const { settings } = words[locale];
  await press(page.getByRole('button', { name: settings.button, exact: true }), isMobile);
  const sheet = page.getByRole('dialog', { name: settings.title });
  await expect(sheet).toBeVisible();
  return sheet;
}

/** Layout shifts from here on; asked for with `shift()`. */
async function watchShifts(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const sums = window as unknown as { shifted: number };
    sums.shifted = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) sums.shifted += (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift' });
  });
  return () => page.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    return (window as unknown as { shifted: number }).shifted;
  });
}

/** Where each sentence stands, to the pixel. */
function places(page: Page): Promise<string> {
  return page.evaluate(() =>
    [...document.querySelectorAll('.text .bead')]
      .map((bead) => bead.getBoundingClientRect())
      .map(({ left, top, width, height }) => [left, top, width, height].map(Math.round).join())
      .join(' '),
  );
}

const visibleReadings = (page: Page) =>
  page.locator('.text rt').evaluateAll((all) => all.filter((rt) => getComputedStyle(rt).visibility === 'visible').length);

for (const locale of locales) {
  const { settings } = words[locale];

  test(`${locale}: every choice of the sheet shows at once, stays, and comes back to the preset`, async ({ page, isMobile }) => {
    test.slow();
    await open(page, locale);
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

  test(`${locale}: the sheet has no barrier, 44 px for a thumb, and closes by Escape with the focus where it was`, async ({ page, isMobile }) => {
    await open(page, locale);
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

  test(`${locale}: one language alone, and the other of a sentence when it is asked for`, async ({ page, isMobile }) => {
    await open(page, locale, '?layout=ja#1.2');
    const partner = page.getByRole('dialog', { name: words[locale].reader.card });
    await expect(english(page, 'National Defense Strategy')).toBeHidden();
    await press(segment(page, '1.2').locator('.addr'), isMobile);
    await expect(partner).toContainText('In the National Defense Strategy');
    await expect(segment(page, '1.2')).toBeInViewport();
    await page.keyboard.press('Escape');
    await expect(partner).toBeHidden();

    await open(page, locale, '?layout=en#1.2');
    await expect(english(page, 'National Defense Strategy')).toBeVisible();
    await press(segment(page, '1.2').locator('.addr'), isMobile);
    await expect(partner).toContainText('では「');
  });
}

test('what the address says is shown before the first paint, over what is kept; the unknown is passed over', async ({ page }) => {
  await page.addInitScript(() => {
    localStorage.setItem('taiyaku.view', 'layout=ja&theme=dark&size=9');
    new MutationObserver((_, observer) => {
      if (!document.body) return;
      observer.disconnect();
      document.documentElement.dataset.seen = JSON.stringify({ ...document.documentElement.dataset });
    }).observe(document, { childList: true, subtree: true });
  });
  await page.goto(`${at('ja', column.path)}?layout=sentence&furigana=N3&face=comic&x=y`);
  const seen = JSON.parse((await root(page).getAttribute('data-seen')) ?? '') as object;
  expect(seen).toEqual({ js: '', layout: 'sentence', theme: 'dark', furigana: 'N3' });
});

test('a link to the view shows it to someone else', async ({ page, isMobile, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const { settings } = words.en;
  await open(page, 'en', '?view=edited&theme=dark');
  const sheet = await openSheet(page, 'en', isMobile);
  await sheet.getByRole('radio', { name: settings.value.layout.sentence, exact: true }).check();
  await press(sheet.getByRole('button', { name: settings.copyLink }), isMobile);
  await expect(sheet.locator('p[role="status"]')).toHaveText(settings.copied);
  const link = new URL(await page.evaluate(() => navigator.clipboard.readText()));
  expect(link.search).toBe('?view=edited&layout=sentence&theme=dark');
  await page.evaluate(() => localStorage.clear());
  await page.goto(link.href);
  await expect(root(page)).toHaveAttribute('data-layout', 'sentence');
  // In this layout the English comes right after its sentence.
  const [japanese, partner] = [await segment(page, '4.2').boundingBox(), await english(page, 'In the 2022').boundingBox()];
  const next = await segment(page, '4.3').boundingBox();
  expect(partner?.y).toBeGreaterThan(japanese?.y ?? Infinity);
  expect(next?.y).toBeGreaterThan(partner?.y ?? Infinity);
});

test('furigana: each level shows less, and no line moves', async ({ page }) => {
  await open(page, 'ja');
  await readAt(page, '4.2');
  const shift = await watchShifts(page);
  const before = await places(page);
  const shown: number[] = [];
  for (const value of ['', 'N5', 'N4', 'N3', 'N2', 'N1', 'none']) {
    await page.evaluate((furigana) => {
      if (furigana) document.documentElement.dataset.furigana = furigana;
      else delete document.documentElement.dataset.furigana;
    }, value);
    shown.push(await visibleReadings(page));
    expect(await places(page)).toBe(before);
  }
  expect(shown[0]).toBeGreaterThan(200);
  expect(shown).toEqual([...shown].sort((a, b) => b - a));
  expect(new Set(shown).size).toBeGreaterThan(4);
  expect(shown.at(-1)).toBe(0);
  await page.evaluate(() => { document.documentElement.dataset.furigana = 'first'; });
  expect(await visibleReadings(page)).toBeGreaterThan(50);
  expect(await visibleReadings(page)).toBeLessThan(shown[0] ?? 0);
  expect(await shift()).toBe(0);
});

test('furigana hidden until asked for: a press shows one reading, and hides it again', async ({ page, isMobile }) => {
  await open(page, 'ja', '?furigana=tap');
  await page.mouse.move(0, 0);
  const ruby = page.locator('.name ruby').first();
  const reading = ruby.locator('rt');
  await expect(reading).toHaveCSS('visibility', 'hidden');
  // The name may be a link, whose card has the reading too; a word of the prose is none.
  const plain = page.locator('.prose .bead > ruby').first();
  await press(plain, isMobile);
  await page.mouse.move(0, 0);
  await expect(plain.locator('rt')).toHaveCSS('visibility', 'visible');
  await press(plain, isMobile);
  await page.mouse.move(0, 0);
  await expect(plain).not.toHaveClass(/shown/);
});

test('larger type keeps the sentence that is read where it is', async ({ page, isMobile }) => {
  await open(page, 'en');
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

test('vertical writing begins at the right, and moves by wheel and keys', async ({ page, isMobile }) => {
  await open(page, 'ja', '?writing=vertical');
  const strip = page.locator('.edition .text');
  const left = () => strip.evaluate((element) => element.scrollLeft);
  await expect(strip).toHaveCSS('writing-mode', 'vertical-rl');
  expect(await left()).toBe(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  await expect(page.locator('h1')).toBeInViewport();
  await expect(english(page, 'Australia')).toBeHidden();

  await page.keyboard.press('ArrowLeft');
  const one = await left();
  expect(one).toBeLessThan(-30);
  await page.keyboard.press('Space');
  expect(await left()).toBeLessThan(one - 200);
  await page.keyboard.press('PageUp');
  await page.keyboard.press('ArrowRight');
  expect(Math.abs(await left())).toBeLessThan(2);
  if (!isMobile) {
    await strip.hover();
    await page.mouse.wheel(0, 300);
    await expect.poll(left).toBeLessThan(-250);
    expect(await scrollTop(page)).toBe(0);
  }
  await page.keyboard.press('End');
  await expect(page.locator('[data-progress]')).toHaveText(/^100%/);

  // Two digits in the room of one character; a year upright.
  const digits = segment(page, '4.2').locator('.tcy').first();
  await expect(digits).toHaveText('22');
  await expect(digits).toHaveCSS('text-combine-upright', 'all');
  await expect(segment(page, '1.2').locator('.up').first()).toHaveText('2022');

  await page.goto(`${at('ja', column.path)}?writing=vertical#9.2`);
  await expect(segment(page, '9.2')).toBeInViewport();
});

test('keys move between sentences and change the view, and can be turned off', async ({ page, isMobile }) => {
  await open(page, 'en', '#4.1');
  await page.keyboard.press('j');
  await expect(segment(page, '4.2')).toHaveClass(/lit/);
  await page.keyboard.press('j');
  await page.keyboard.press('k');
  await expect(segment(page, '4.2').locator('.addr')).toBeFocused();
  await page.keyboard.press('4');
  await expect(root(page)).toHaveAttribute('data-layout', 'ja');
  const partner = page.getByRole('dialog', { name: words.en.reader.card });
  await page.keyboard.press('e');
  await expect(partner).toContainText('In the 2022');
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

test('a swipe goes to the next sentence, and back', async ({ page, isMobile }) => {
  test.skip(!isMobile, 'There is no finger.');
  await open(page, 'ja', '#4.1');
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
  // From the edge the phone itself goes back.
  await swipe(5, 200);
  await expect(segment(page, '4.1')).toHaveClass(/lit/);
});

for (const locale of locales) {
  test(`${locale}: one is told where one left off, and goes there when one asks`, async ({ page, isMobile }) => {
    await open(page, locale);
    await readAt(page, '6.2');
    await expect(page.locator('[data-progress]')).not.toHaveText('0%');
    await page.goto(at(locale, '/'));
    await open(page, locale);
    const label = words[locale].settings.leftOff.split('{')[0] ?? '';
    const link = page.getByRole('link', { name: label });
    await expect(link).toBeVisible();
    expect(await scrollTop(page)).toBe(0);
    await press(link, isMobile);
    await expect.poll(() => scrollTop(page)).toBeGreaterThan(500);
    await expect(link).toBeHidden();
  });
}
