import type { Page } from '@playwright/test';
import { grades, levels } from '../domain/study/level';
import { expect, test } from './fixtures';
import { readAt, segment } from './support/reader';
import { openText, places, watchShifts } from './support/settings';
import { column, essay } from './support/texts';
import { pressWord, whenReady } from './support/words';

const visibleReadings = (page: Page) =>
  page.locator('.text rt').evaluateAll((all) => all.filter((rt) => getComputedStyle(rt).visibility === 'visible').length);

test('furigana: each level shows less, and no line moves', async ({ page }) => {
  await openText(page, 'ja');
  await readAt(page, '4.2');
  const shift = await watchShifts(page);
  const before = await places(page);
  const set = (value: string) => page.evaluate((furigana) => {
    if (furigana) document.documentElement.dataset.furigana = furigana;
    else delete document.documentElement.dataset.furigana;
  }, value);
  for (const scale of [levels, grades]) {
    const shown: number[] = [];
    for (const value of ['', ...scale, 'none']) {
      await set(value);
      shown.push(await visibleReadings(page));
      expect(await places(page), value).toBe(before);
    }
    expect(shown[0]).toBeGreaterThan(200);
    expect(shown).toEqual([...shown].sort((a, b) => b - a));
    expect(new Set(shown).size).toBeGreaterThan(4);
    // Beyond the last level there are words yet; what no school teaches, the column hardly has.
    expect(shown.at(-2)).toBeLessThan(shown.at(-3) ?? 0);
    expect(shown.at(-1)).toBe(0);
  }
  await set('');
  const all = await visibleReadings(page);
  await set('first');
  expect(await visibleReadings(page)).toBeGreaterThan(50);
  expect(await visibleReadings(page)).toBeLessThan(all);
  expect(await shift()).toBe(0);
});

test('furigana hidden until asked for: the first press shows the word’s readings, the second opens it', async ({ page, isMobile }) => {
  await openText(page, 'ja', '?furigana=tap');
  await page.mouse.move(0, 0);
  await expect(page.locator('.name ruby rt').first()).toHaveCSS('visibility', 'hidden');
  // A word of several readings, one with okurigana, and one in a term.
  for (const [address, word] of [['8.1', '意義'], ['4.3', '進められている'], ['6.2', '自然災害']] as const) {
    await readAt(page, address);
    const shown = () => segment(page, address).locator('ruby.shown').allTextContents();
    await pressWord(page, address, word, isMobile, 0.1);
    await page.mouse.move(0, 0);
    await expect.poll(shown, word).not.toEqual([]);
    const once = await shown();
    const inWord = await segment(page, address).locator('ruby.shown').evaluateAll((all) => all.map((ruby) => ruby.firstChild?.textContent ?? '').join(''));
    expect(word.includes(inWord.replace(/（.*?）/g, '')), `${inWord} of ${word}`).toBe(true);
    await expect(page.getByRole('dialog')).toBeHidden();
    await pressWord(page, address, word, isMobile, 0.1);
    await expect(page.getByRole('dialog'), word).toBeVisible();
    expect(await shown()).toEqual(once);
    await page.keyboard.press('Escape');
  }
});

/** Each reading that is shown: its words, the width of their box over that of their characters, its height, and by how much it runs into the next. */
function readings(page: Page) {
  return page.locator('.text').evaluate((text) => {
    const isVertical = getComputedStyle(text).writingMode === 'vertical-rl';
    const along = (box: DOMRect) => (isVertical ? { from: box.top, to: box.bottom } : { from: box.left, to: box.right });
    const lengthOf = (box: DOMRect) => along(box).to - along(box).from;
    // What each would take by itself; all of them are written before any is measured.
    const copies = new Map([...text.querySelectorAll('rt')].map((rt) => {
      const copy = document.createElement('span');
      const { writingMode, fontFamily, fontSize, fontWeight, fontFeatureSettings, letterSpacing } = getComputedStyle(rt);
      Object.assign(copy.style, { position: 'absolute', whiteSpace: 'nowrap', writingMode, fontFamily, fontSize, fontWeight, fontFeatureSettings, letterSpacing });
      copy.textContent = rt.textContent;
      return [rt, copy] as const;
    }));
    document.body.append(...copies.values());
    const natural = (rt: HTMLElement) => lengthOf(copies.get(rt)!.getBoundingClientRect());
    let before: { to: number; line: number } | null = null;
    const found = [...text.querySelectorAll('ruby')].filter((ruby) => ruby.getClientRects().length === 1).map((ruby) => {
      const rt = ruby.querySelector('rt')!;
      const words = [...ruby.childNodes].filter((node) => node.nodeName !== 'RT' && node.nodeName !== 'RP').map((node) => node.textContent).join('');
      const box = ruby.getBoundingClientRect();
      const size = Number.parseFloat(getComputedStyle(ruby).fontSize);
      const isShown = getComputedStyle(rt).visibility === 'visible';
      const half = isShown ? natural(rt) / 2 : 0;
      const middle = (along(box).from + along(box).to) / 2;
      const line = isVertical ? box.right : box.bottom;
      const over: number = isShown && before && Math.abs(before.line - line) < 2 && before.to < middle + half ? before.to - (middle - half) : 0;
      if (isShown) before = { to: middle + half, line };
      return { words, reading: rt.textContent, wide: lengthOf(box) - (/^\p{Script=Han}+$/u.test(words) ? [...words].length * size : lengthOf(box)), size: Number.parseFloat(getComputedStyle(rt).fontSize), isShown, over };
    });
    for (const copy of copies.values()) copy.remove();
    return found;
  });
}

for (const path of [column.path, essay.path]) {
  test(`no reading widens its words, shown or hidden, or covers the next one: ${path}`, async ({ page, isMobile }) => {
    test.skip(isMobile, 'where lines are justified, words are as wide as their lines ask');
    for (const furigana of ['all', 'none']) {
      await page.goto(`/ja${path}?furigana=${furigana}`);
      await whenReady(page);
      const all = await readings(page);
      expect(all.length).toBeGreaterThan(200);
      // Beside digits stands the eighth of a character that the browser puts between them and Japanese.
      expect(all.filter(({ wide }) => wide > 3).map(({ words, wide }) => `${words} ${wide}`), furigana).toEqual([]);
      expect(all.filter(({ over }) => over > 3).map(({ reading, over }) => `${reading} ${over}`), furigana).toEqual([]);
      expect(Math.min(...all.map(({ size }) => size))).toBeGreaterThanOrEqual(9);
    }
  });
}

test('numbers have their reading where it is asked for, whatever the furigana are', async ({ page }) => {
  const numbers = async () => (await readings(page)).filter(({ words, isShown }) => /^\d+$/.test(words) && isShown).map(({ reading }) => reading);
  await openText(page, 'ja');
  expect(await numbers()).toEqual([]);
  await openText(page, 'ja', '?numbers=read');
  expect(await numbers()).toContain('よんじゅうきゅう');
  const before = await places(page);
  await page.evaluate(() => { document.documentElement.dataset.furigana = 'none'; });
  expect(await places(page)).toBe(before);
  expect(await numbers()).toContain('よんじゅうきゅう');
});

test('a word is one piece to a screen reader, without its reading', async ({ page }) => {
  await openText(page, 'ja');
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const seen = nodes.filter(({ ignored }) => !ignored);
  const said = seen.filter(({ role }) => role?.value === 'StaticText').map(({ name }) => String(name?.value));
  expect(seen.filter(({ role }) => role?.value === 'Ruby' || role?.value === 'RubyAnnotation')).toEqual([]);
  for (const word of ['防衛', '協力', '重要性', '同志国']) expect(said).toContain(word);
  for (const reading of ['ぼうえい', 'ぼう', 'きょうりょく']) expect(said).not.toContain(reading);
});
