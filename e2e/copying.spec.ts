import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { at, column, words } from './support/texts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

/** Selects everything from the start of one segment to the end of another, as dragging does, and copies it. */
async function copyBetween(page: Page, from: string, to: string): Promise<string> {
  await page.evaluate(([first, last]) => {
    const start = document.getElementById(first ?? '');
    const end = document.getElementById(last ?? '');
    if (!start || !end) throw new Error('No such segments.');
    const range = document.createRange();
    range.setStartBefore(start);
    range.setEndAfter(end);
    getSelection()?.removeAllRanges();
    getSelection()?.addRange(range);
  }, [from, to]);
  await page.keyboard.press('ControlOrMeta+c');
  return page.evaluate(() => navigator.clipboard.readText());
}

for (const view of ['reading', 'edited']) {
  test(`copying takes clean Japanese, with the gap where something is lost (${view})`, async ({ page }) => {
    await page.goto(`${at('ja', column.path)}?view=${view}`);
    await page.waitForLoadState('load');
    expect(await copyBetween(page, '4.1', '4.3')).toBe(
      'その代表は豪州との協力である。22年の安全保障共同宣言では、安全保障上の緊急事態において「相互に協議し、対応措置を検討する」［…］り「日米防衛協力に次ぐ」関係にまで発展している。' +
        '「もがみ」型護衛艦の能力向上型が豪州の次期汎用フリゲートに選定されたことは記憶に新しいが、他にも［…］進められている。',
    );
    expect(await copyBetween(page, '0.6', '0.6')).toBe('小熊 真也氏');
    // What was left out as surplus is not in the edition's text.
    expect(await copyBetween(page, '8.1', '8.1')).toMatch(/^同志国と防衛協力を行う最大の意義は/);
  });
}

test('what a layout or a view hides is not copied, nor what stands around the text', async ({ page }) => {
  await page.goto(`${at('ja', column.path)}?layout=ja`);
  expect(await copyBetween(page, '4.3', '5.1')).not.toMatch(/[a-z]{4}/);
  await page.evaluate(() => getSelection()?.selectAllChildren(document.body));
  await page.keyboard.press('ControlOrMeta+c');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(/^時代を読み解く/);
  expect(copied).toContain('豪州の次期汎用フリゲート');
  // The heading of the source, which the view hides; the script of the page.
  expect(copied.split('\n')).not.toContain(words.ja.reader.asReceived);
  expect(copied).not.toMatch(/__next|\\"/);
});

test('copying a whole paragraph keeps the languages apart', async ({ page }) => {
  await page.goto(at('en', column.path));
  await page.waitForLoadState('load');
  const copied = await page.evaluate(async () => {
    const block = document.getElementById('9.1')?.parentElement?.parentElement;
    if (!block) throw new Error('No such paragraph.');
    getSelection()?.selectAllChildren(block);
  }).then(() => page.keyboard.press('ControlOrMeta+c')).then(() => page.evaluate(() => navigator.clipboard.readText()));
  const lines = copied.split('\n');
  expect(lines).toHaveLength(2);
  expect(lines[0]).toMatch(/^最近の米国の動向を踏まえても、.*。$/);
  expect(lines[1]).toMatch(/^[A-Z][^ぁ-んァ-ヶ]*[.”\]]$/);
  expect(copied).not.toMatch(/\d+\.\d|⟨|⸢|\*|⇄/);
});
