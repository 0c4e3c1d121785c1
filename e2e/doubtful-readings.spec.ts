import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { expect } from './fixtures';
import { expectNoBarrier, expectNoBarrierInBothThemes } from './support/axe';
import { cut, test } from './support/doubtful-server';
import { press, readAt, segment } from './support/reader';
import { openSheet, places, watchShifts } from './support/settings';
import { boundary, giveVoices, heard } from './support/speech';
import { at, column, localeOn, words as texts } from './support/texts';
import { open, pressWord, whenReady } from './support/words';

/** What stands over 他 at two places, where readings of 上 and 間 are doubtful, too. */
const over = (page: Page, address: string, word: string) => segment(page, address).locator('ruby').filter({ hasText: new RegExp(`^${word}`) }).locator('rt');

/** A reading of the panel, by its radio button or by its words. */
const option = (panel: Locator, reading: string) => panel.locator(`.reading input[value="${reading}"]`);
const optionWords = (page: Page, panel: Locator, reading: string) => panel.locator('.reading label').filter({ has: page.locator(`input[value="${reading}"]`) });

/** How a reading looks: its colour, whether it is seen, and the line under its word. */
function looks(page: Page, address: string, word: string) {
  return over(page, address, word).evaluate((rt) => {
    const { color, visibility } = getComputedStyle(rt);
    return { color, visibility, line: getComputedStyle(rt.closest('ruby')!).textDecorationStyle, isLined: getComputedStyle(rt.closest('ruby')!).textDecorationLine !== 'none' };
  });
}

test('a doubtful reading is paler, with dots under its word; it is hidden or like others where one wishes, and no line moves', async ({ page, isMobile }) => {
  const locale = localeOn(isMobile);
  const { settings, reader } = texts[locale];
  await open(page, locale, '4.3');
  await whenReady(page);
  const plain = await looks(page, '4.3', '豪州');
  expect(plain).toMatchObject({ visibility: 'visible' });
  expect(await looks(page, '4.3', '他')).toMatchObject({ visibility: 'visible', line: 'dotted', isLined: true });
  expect((await looks(page, '4.3', '他')).color).not.toBe(plain.color);
  await expect(page.locator('.key').getByText(reader.sign.doubtful)).toBeVisible();
  await expect(page.getByRole('heading', { name: reader.key })).toBeHidden();
  for (const theme of ['light', 'sepia', 'dark']) {
    await page.evaluate((name) => (document.documentElement.dataset.theme = name), theme);
    await expectNoBarrier(page, { what: `doubtful readings, ${theme}`, scope: '[id="4.3"]' });
  }
  await page.evaluate(() => delete document.documentElement.dataset.theme);

  const before = await places(page);
  const shift = await watchShifts(page);
  const sheet = await openSheet(page, locale, isMobile);
  const group = sheet.getByRole('group', { name: settings.name.doubt });
  // Its radio buttons are under their words.
  const choose = (value: string) => group.getByRole('radio', { name: value, exact: true }).check({ force: true });
  await choose(settings.value.doubt.hidden);
  expect((await looks(page, '4.3', '他')).visibility).toBe('hidden');
  expect((await looks(page, '4.3', '豪州')).visibility).toBe('visible');
  await choose(settings.value.doubt.plain);
  expect(await looks(page, '4.3', '他')).toEqual({ ...plain, line: (await looks(page, '4.3', '他')).line, isLined: false });
  expect(await places(page)).toBe(before);
  expect(await shift()).toBe(0);
  // It is there on the next visit, from the first paint on.
  await page.keyboard.press('Escape');
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-doubt', 'plain');
  await page.goto(`${at(locale, column.path)}?doubt=hidden&furigana=tap`);
  await whenReady(page);
  // A press that shows readings has nothing to show here: it opens the word.
  await readAt(page, '4.3');
  await pressWord(page, '4.3', '他', isMobile);
  await expect(page.getByRole('dialog', { name: '他' })).toBeVisible();
});

test('a reader chooses a reading here or in all of the text, takes it back, and types one of their own', async ({ page, isMobile }) => {
  test.slow();
  const locale = localeOn(isMobile);
  const { words } = texts[locale];
  await open(page, locale, '4.3');
  await pressWord(page, '4.3', '他', isMobile);
  const panel = page.getByRole('dialog', { name: '他' });
  const why = panel.getByText(words.doubt.homograph);
  await expect(why).toContainText(`${words.alsoRead} た`);
  const group = panel.getByRole('group', { name: words.readingsOf.replace('{word}', '他') });
  await expect(option(panel, 'ほか')).toBeChecked();
  // What each of them means, by the dictionary.
  await expect(optionWords(page, panel, 'た').locator('small')).toContainText(/other/);
  for (const label of await group.locator('label').all()) expect((await label.boundingBox())!.height).toBeGreaterThanOrEqual(44);
  await expectNoBarrierInBothThemes(page, { what: 'the readings to choose from', scope: 'dialog' });

  const everywhere = panel.getByRole('button', { name: words.choose.text });
  const here = panel.getByRole('button', { name: words.choose.here });
  // By keys: arrows go through the readings, and not to the next word.
  await option(panel, 'ほか').focus();
  await page.keyboard.press('ArrowDown');
  await expect(option(panel, 'た')).toBeChecked();
  await expect(panel).toBeVisible();
  await press(everywhere, isMobile);
  await expect(over(page, '4.3', '他')).toHaveText('た');
  await expect(over(page, '5.1', '他')).toHaveText('た');
  await expect(panel.getByText(words.yourReading)).toContainText(`た ${words.chosenFor.text}`);
  await expect(panel.getByRole('heading', { name: '他' })).toContainText('た');
  expect(await looks(page, '4.3', '他')).toMatchObject({ isLined: false });
  await expect(why).toBeHidden();
  await press(panel.getByRole('button', { name: words.undoReading }), isMobile);
  await expect(over(page, '4.3', '他')).toHaveText('ほか');
  await expect(panel.getByText(words.yourReading)).toBeHidden();
  await expect(why).toBeVisible();

  // One that is not in the list.
  const typed = group.getByRole('textbox', { name: words.typedReading });
  await typed.fill('hoka');
  await press(here, isMobile);
  await expect(group.getByRole('alert')).toHaveText(words.notKana);
  await expect(typed).toBeFocused();
  await typed.fill('ｱﾀﾞ');
  await press(here, isMobile);
  await expect(over(page, '4.3', '他')).toHaveText('アダ');
  await expect(over(page, '5.1', '他')).toHaveText('ほか');
  await expect(group.getByRole('alert')).toBeEmpty();

  // It is there again, before anything is asked for, also where readings are hidden.
  await page.goto(`${at(locale, column.path)}?furigana=none&doubt=hidden`);
  await expect(over(page, '4.3', '他')).toHaveText('アダ');
  await expect(over(page, '4.3', '他')).toBeVisible();
  await expect(over(page, '5.1', '他')).toBeHidden();
  await readAt(page, '4.3');
  await pressWord(page, '4.3', '他', isMobile);
  await expect(panel.getByText(words.yourReading)).toContainText(`アダ ${words.chosenFor.here}`);
  await expect(group.getByRole('textbox')).toHaveValue('アダ');
  await expect(panel.getByRole('heading', { name: '他' })).toContainText('アダ');
});

test('the panel says why a reading is in doubt, and that borders are; other words can be read otherwise, too', async ({ page, isMobile }) => {
  const locale = localeOn(isMobile);
  const { words } = texts[locale];
  for (const [address, word, said] of [
    ['1.1', '行っている', words.doubt.close], ['4.2', '上', words.doubt.disagreement], ['8.1', '行う', words.doubt.unlisted], ['11.3', '間', words.doubt.several], [cut.address, cut.surface, words.cutDoubtful],
  ] as const) {
    await open(page, locale, address);
    await pressWord(page, address, word, isMobile, 0.1);
    await expect(page.getByRole('dialog', { name: word, exact: true })).toContainText(said);
    await page.keyboard.press('Escape');
  }
  // A reading goes with the kana of its word.
  await open(page, locale, '1.1');
  await pressWord(page, '1.1', '行っている', isMobile, 0.1);
  const panel = page.getByRole('dialog');
  await panel.getByRole('textbox', { name: words.typedReading }).fill('おこなう');
  await press(panel.getByRole('button', { name: words.choose.here }), isMobile);
  await expect(panel.getByRole('alert')).toHaveText(words.notOfForm.replace('{word}', '行っている'));
  await press(optionWords(page, panel, 'いっている'), isMobile);
  await press(panel.getByRole('button', { name: words.choose.here }), isMobile);
  await expect(over(page, '1.1', '行')).toHaveText('い');
  // A word of which nothing is doubtful: behind a line that opens it.
  await readAt(page, '4.3');
  await page.keyboard.press('Escape');
  await pressWord(page, '4.3', '豪州', isMobile);
  await press(panel.getByText(words.otherReading), isMobile);
  await panel.getByRole('textbox', { name: words.typedReading }).fill('おーすとらりあ');
  await press(panel.getByRole('button', { name: words.choose.text }), isMobile);
  await expect(over(page, '4.3', '豪州')).toHaveText('おーすとらりあ');
});

test('a voice is given no doubtful reading, and always the reader’s own', async ({ page, isMobile }) => {
  const locale = localeOn(isMobile);
  const { words, voice } = texts[locale];
  await giveVoices(page, [['Kyoko', 'ja-JP']]);
  await open(page, locale, '4.3');
  await pressWord(page, '4.3', '他', isMobile);
  const panel = page.getByRole('dialog', { name: '他' });
  await press(panel.getByRole('button', { name: words.listen }), isMobile);
  // Without the doubt it is ホカ.
  expect((await heard(page, 1)).text).toContain('他');
  await boundary(page, '他');
  // Listening has put the panel away.
  await pressWord(page, '4.3', '他', isMobile);
  await press(optionWords(page, panel, 'た'), isMobile);
  await press(panel.getByRole('button', { name: words.choose.here }), isMobile);
  // The sentence is read again, as it is read now.
  expect((await heard(page, 2)).text).toContain('タ');
  await expect(page.getByRole('button', { name: voice.pause })).toBeVisible();
});

test('chosen readings stand in the word list: by text, to be copied, saved, taken back and erased', async ({ page, context, isMobile }) => {
  const locale = localeOn(isMobile);
  const { words, study } = texts[locale];
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, locale, '4.3');
  await pressWord(page, '4.3', '他', isMobile);
  const panel = page.getByRole('dialog', { name: '他' });
  await press(optionWords(page, panel, 'た'), isMobile);
  const kept = page.waitForResponse('**/api/v1/profile/changes');
  await press(panel.getByRole('button', { name: words.choose.here }), isMobile);
  expect((await kept).status()).toBe(200);

  await page.goto(at(locale, '/study'));
  const section = page.getByRole('region', { name: study.chosen });
  const title = column.title[locale];
  await expect(section.getByRole('region', { name: title })).toContainText('他');
  await expect(section.getByRole('link', { name: '4.3' })).toHaveAttribute('href', `/${locale}/read/doshikoku/2#4.3`);
  await expectNoBarrierInBothThemes(page, { what: 'the chosen readings' });
  await press(section.getByRole('button', { name: study.copyRuby }), isMobile);
  await expect(page.getByText(study.copied)).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(/^# doshikoku\/2\n4\.3 .*｜他《た》/);
  const saved = page.waitForEvent('download');
  await press(section.getByRole('button', { name: study.saveRuby }), isMobile);
  expect(readFileSync(await (await saved).path(), 'utf8')).toBe(copied);
  const exported = page.waitForEvent('download');
  await press(page.getByRole('button', { name: study.export, exact: true }), isMobile);
  expect(JSON.parse(readFileSync(await (await exported).path(), 'utf8'))).toMatchObject({ choices: [{ place: { scope: 'here', address: '4.3', surface: '他' }, reading: 'た' }] });

  await press(section.getByRole('button', { name: study.takeBackOf.replace('{word}', '他').replace('{reading}', 'た') }), isMobile);
  await expect(section).toHaveCount(0);
  await press(page.getByRole('button', { name: study.erase, exact: true }), isMobile);
  await press(page.getByRole('button', { name: study.eraseNow, exact: true }), isMobile);
  await expect(page.getByText(study.erased)).toBeVisible();
  expect((await context.cookies()).map(({ name }) => name)).toEqual([]);
  await page.goto(at(locale, column.path));
  await whenReady(page);
  await expect(over(page, '4.3', '他')).toHaveText('ほか');
});
