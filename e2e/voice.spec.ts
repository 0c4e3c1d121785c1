import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { expectNoBarrierInBothThemes } from './support/axe';
import { press, readAt, segment } from './support/reader';
import { boundary, drawn, finish, giveVoices, heard } from './support/speech';
import { at, column, essay, localeOn, words as texts } from './support/texts';
import { open, pressWord, whenReady, wordsPath } from './support/words';

const installed = [['Kyoko', 'ja-JP'], ['O-Ren', 'ja-JP'], ['Samantha', 'en-US']] as const;

const said = {
  '4.2': '22年の安全保障共同宣言では、安全保障上の緊急事態において「相互に協議し、対応措置を検討する」、欠落、り「ニチベイ防衛協力に次ぐ」関係にまで発展している。',
  '4.3': '「もがみ」型護衛艦の能力向上型がゴウシュウの次期汎用フリゲートに選定された',
  english: 'Under the 2022 Joint Declaration on Security Cooperation, in contingencies affecting security, to “consult each other and consider measures in response” , words lost,  has even developed',
} as const;

/** Listens from a sentence on, by one of its words. */
async function listen(page: Page, locale: 'ja' | 'en', address: string, word: string, isMobile: boolean): Promise<Locator> {
  await whenReady(page);
  await pressWord(page, address, word, isMobile);
  await press(page.getByRole('dialog', { name: word }).getByRole('button', { name: texts[locale].words.listen }), isMobile);
  return page.getByRole('region', { name: texts[locale].voice.player });
}

/** A choice of the settings; its radio button is under its words. */
const choose = (sheet: Locator, name: string, value: string) => sheet.getByRole('group', { name }).getByRole('radio', { name: value, exact: true }).check({ force: true });

test('a sentence is read aloud, with its readings and its gap, and the next one after it', async ({ page, isMobile }) => {
  const locale = localeOn(isMobile);
  const words = texts[locale].voice;
  test.slow();
  const requests: string[] = [];
  page.on('request', (request) => requests.push(new URL(request.url()).pathname));
  await giveVoices(page, installed);
  await open(page, locale, '4.2');
  const player = await listen(page, locale, '4.2', '発展している', isMobile);
  expect(await heard(page, 1)).toEqual({ text: said['4.2'], lang: 'ja-JP', rate: 1, voice: 'Kyoko' });
  await expect(player.getByRole('button', { name: words.pause })).toBeFocused();
  await expect(player.getByRole('link')).toHaveText('4.2');

  // What is said is drawn as it is written.
  await boundary(page, 'ニチベイ');
  expect(await drawn(page)).toEqual({ sentence: said['4.2'].replace('、欠落、', '').replace('ニチベイ', '日米'), word: '日米' });
  await boundary(page, '欠落');
  expect((await drawn(page)).word).toBe('日米');

  // Paused, it goes on with the clause that was broken off.
  await boundary(page, '緊急事態');
  await press(player.getByRole('button', { name: words.pause }), isMobile);
  expect(await page.evaluate(() => window.speechSynthesis.speaking)).toBe(false);
  await press(player.getByRole('button', { name: words.resume }), isMobile);
  expect((await heard(page, 2)).text).toBe(said['4.2'].slice('22年の安全保障共同宣言では、'.length));
  await finish(page);
  expect((await heard(page, 3)).text).toContain(said['4.3']);
  await expect(player.getByRole('link')).toHaveText('4.3');
  expect((await drawn(page)).sentence).toContain('豪州の次期汎用フリゲート');

  await press(player.getByRole('button', { name: words.previous }), isMobile);
  expect((await heard(page, 4)).text).toBe(said['4.2']);
  await press(player.getByRole('button', { name: words.repeat }), isMobile);
  expect((await heard(page, 5)).text).toBe(said['4.2']);
  await press(player.getByRole('button', { name: words.next }), isMobile);
  expect((await heard(page, 6)).text).toContain(said['4.3']);
  expect(await page.evaluate(() => window.speech.cancelled.length)).toBe(4);
  expect(requests.filter((path) => path === wordsPath), 'readings come from the file of words').not.toHaveLength(0);

  await press(player.getByRole('button', { name: words.pause }), isMobile);
  await expectNoBarrierInBothThemes(page, { what: 'the player', scope: '.player' });
  await press(player.getByRole('button', { name: words.options }), isMobile);
  const sheet = page.getByRole('dialog', { name: words.title });
  await expect(sheet.getByRole('combobox', { name: words.name.ja }).getByRole('option')).toHaveText([words.automatic.replace('{name}', 'Kyoko'), 'Kyoko', 'O-Ren']);
  await expectNoBarrierInBothThemes(page, { what: 'the settings of the voice', scope: '.sheet.voice-options' });
  await page.keyboard.press('Escape');
  await press(player.getByRole('button', { name: words.stop }), isMobile);
  await expect(player).toHaveCount(0);
  expect(await drawn(page)).toEqual({ sentence: '', word: '' });
});

test('without a voice it says so, and how to get one', async ({ page, isMobile }) => {
  const locale = localeOn(isMobile);
  const words = texts[locale].voice;
  await giveVoices(page, []);
  await page.goto(at(locale, essay.path));
  await whenReady(page);
  await press(page.getByRole('button', { name: words.button }), isMobile);
  const player = page.getByRole('region', { name: words.player });
  await expect(player.getByRole('status')).toContainText(words.missing.ja);
  expect(await page.evaluate(() => window.speech.said)).toEqual([]);
  await press(player.getByRole('button', { name: words.howTo }), isMobile);
  const sheet = page.getByRole('dialog', { name: words.get.ja });
  // For this device first, for the others when asked.
  await expect(sheet.getByRole('heading', { level: 3 }).first()).toHaveText(words.platform.linux.name);
  await expect(sheet.getByText(words.kanjiNote)).toBeVisible();
  for (const system of ['windows', 'macos', 'ios', 'android'] as const) {
    await press(sheet.getByText(words.platform[system].name, { exact: true }), isMobile);
    const [step = ''] = words.platform[system].steps;
    await expect(sheet.getByText(step)).toBeVisible();
  }
  await expectNoBarrierInBothThemes(page, { what: 'how to get a voice', scope: '.sheet.get-voice' });
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
  await expectNoBarrierInBothThemes(page, { what: 'the player without a voice', scope: '.player' });
});

test('both languages, slower, with a pause to say it oneself; and so on the next visit', async ({ page, isMobile }) => {
  test.slow();
  const words = texts.en.voice;
  await giveVoices(page, installed);
  await open(page, 'en', '4.2');
  const player = await listen(page, 'en', '4.2', '発展している', isMobile);
  await heard(page, 1);
  await press(player.getByRole('button', { name: words.options }), isMobile);
  const sheet = page.getByRole('dialog', { name: words.title });
  await choose(sheet, words.name.languages, words.value.languages.both);
  await heard(page, 2);
  await press(sheet.getByRole('button', { name: words.slower }), isMobile);
  await sheet.getByRole('combobox', { name: words.name.ja }).selectOption('O-Ren');
  await expect.poll(() => page.evaluate(() => window.speech.said.at(-1))).toMatchObject({ rate: 0.9, voice: 'O-Ren', text: said['4.2'] });
  await choose(sheet, words.name.shadow, words.times.replace('{rate}', '2'));
  await choose(sheet, words.name.span, words.value.span.sentence);
  await page.keyboard.press('Escape');
  const before = await page.evaluate(() => window.speech.said.length);

  // The pause is as long as the sentence took: seen by one who looks on all the while.
  const states = await player.evaluateHandle((bar) => {
    const seen: string[] = [];
    new MutationObserver(() => seen.push(`${(bar as HTMLElement).dataset.state} ${bar.querySelector('.turn')?.textContent} ${window.speech.said.length}`)).observe(bar, { attributes: true });
    return seen;
  });
  await finish(page);
  const english = await heard(page, before + 1);
  expect((await states.jsonValue())[0]).toBe(`resting ${words.yourTurn} ${before}`);
  expect(english).toMatchObject({ lang: 'en-US', voice: 'Samantha', rate: 0.9 });
  expect(english.text).toContain(said.english);
  await boundary(page, 'Declaration');
  expect((await drawn(page)).word).toBe('Declaration');
  await finish(page);
  await expect(player.getByRole('button', { name: words.play })).toBeVisible();
  expect((await drawn(page)).sentence).toBe('');

  await page.reload();
  await readAt(page, '4.1');
  await listen(page, 'en', '4.1', '協力', isMobile);
  expect(await heard(page, 1)).toEqual({ text: 'その代表はゴウシュウとの協力である。', lang: 'ja-JP', rate: 0.9, voice: 'O-Ren' });
});

test('the page goes along with the voice, and stays where a hand has put it', async ({ page, isMobile }) => {
  test.slow();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await giveVoices(page, installed);
  await page.goto(at('ja', `${essay.path}?layout=ja#2.1`));
  await whenReady(page);
  await press(page.getByRole('button', { name: texts.ja.voice.button }), isMobile);
  await heard(page, 1);
  const isSeen = (address: string) => segment(page, address).evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return top >= 0 && bottom <= window.innerHeight - 50;
  });
  const spoken = () => page.getByRole('region', { name: texts.ja.voice.player }).getByRole('link').textContent();
  let count = 1;
  let moved = false;
  const start = await page.evaluate(() => window.scrollY);
  while (!moved && count < 30) {
    await finish(page);
    count += 1;
    await heard(page, count);
    expect(await isSeen((await spoken()) ?? ''), 'what is read is in view').toBe(true);
    moved = (await page.evaluate(() => window.scrollY)) !== start;
  }
  expect(moved, 'it left the view at last').toBe(true);

  await page.evaluate(() => {
    document.dispatchEvent(new WheelEvent('wheel', { deltaY: -4000, bubbles: true }));
    window.scrollTo({ top: 0, behavior: 'instant' });
  });
  for (let more = 0; more < 2; more += 1) {
    await finish(page);
    count += 1;
    await heard(page, count);
  }
  expect(await page.evaluate(() => window.scrollY)).toBe(0);
  // Who asks for a sentence sees it.
  await press(page.getByRole('button', { name: texts.ja.voice.next }), isMobile);
  await heard(page, count + 1);
  await expect.poll(async () => isSeen((await spoken()) ?? '')).toBe(true);
});

test('by the keyboard, in vertical writing', async ({ page, isMobile }) => {
  test.skip(isMobile, 'there is no keyboard');
  const words = texts.ja;
  await giveVoices(page, installed);
  await page.goto(at('ja', `${column.path}?writing=vertical`));
  await whenReady(page);
  await page.locator('[id="4.1"] > .addr').focus();
  await page.keyboard.press('r');
  expect((await heard(page, 1)).text).toBe('その代表はゴウシュウとの協力である。');
  await boundary(page, 'ゴウシュウ');
  expect((await drawn(page)).word).toBe('豪州');
  await finish(page);
  const player = page.getByRole('region', { name: words.voice.player });
  await expect(player.getByRole('button', { name: words.voice.play })).toBeVisible();
  await page.keyboard.press('j');
  expect((await heard(page, 2)).text).toBe(said['4.2']);
  await page.keyboard.press('<');
  expect(await heard(page, 3)).toMatchObject({ rate: 0.9 });
  await expect(player.getByRole('status')).toContainText('0.9');
  await page.keyboard.press('k');
  await heard(page, 4);
  await page.keyboard.press('l');
  await expect(player.getByRole('button', { name: words.voice.resume })).toBeVisible();
  await page.keyboard.press('?');
  const help = page.getByRole('dialog', { name: words.settings.shortcuts });
  for (const name of ['listen', 'repeat', 'rate'] as const) await expect(help).toContainText(words.settings.shortcut[name]);
});

test('a voice that fails says so, and one that is not needed any more is silent', async ({ page, isMobile, expectedErrors }) => {
  test.skip(isMobile, 'it is the same on every screen');
  expectedErrors.push(/Failed to load resource/);
  const words = texts.en.voice;
  await giveVoices(page, installed);
  await page.route('**/words', (route) => route.abort());
  // A passage by itself is read from its beginning, whatever stands before it.
  await page.goto(at('en', `${column.edition}/4.2`));
  const player = page.getByRole('region', { name: words.player });
  await expect(async () => {
    if (await player.count() === 0) await page.getByRole('button', { name: words.button }).click();
    await expect(player).toBeVisible({ timeout: 2000 });
  }).toPass();
  expect((await heard(page, 1)).text, 'as written, without the readings').toBe(said['4.2'].replace('ニチベイ', '日米'));
  await expect(player.getByRole('status')).toHaveText(words.readingsLost);
  await page.evaluate(() => window.speech.fail('network'));
  await expect(player.getByRole('status')).toHaveText(words.network);
  await player.getByRole('button', { name: words.resume }).click();
  await heard(page, 2);
  // Leaving the page, as seen from it.
  await page.evaluate(() => window.dispatchEvent(new PageTransitionEvent('pagehide')));
  expect(await page.evaluate(() => window.speechSynthesis.speaking)).toBe(false);
  await expect(player.getByRole('button', { name: words.resume })).toBeVisible();
});
