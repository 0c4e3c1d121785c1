import { expect, test } from './fixtures';
import { expectNoBarrierInBothThemes } from './support/axe';
import { article, inText, press, readAt, segment } from './support/reader';
import { openText } from './support/settings';
import { at, column, essay, localeOn, words as texts } from './support/texts';
import { marked, open, pointOf, pressWord, wordsPath } from './support/words';

test('a pressed word is told of where it stands, from one file', async ({ page, isMobile }) => {
  const locale = localeOn(isMobile);
  const words = texts[locale].words;
  const requests: string[] = [];
  page.on('request', (request) => requests.push(new URL(request.url()).pathname));
  await open(page, locale, '4.3');
  expect(requests).not.toContain(wordsPath);

  await pressWord(page, '4.3', '進められている', isMobile);
  const panel = page.getByRole('dialog', { name: '進められている' });
  await expect(panel).toBeVisible();
  await expect(panel.getByRole('heading', { name: '進められている' })).toContainText('すすめられている');
  await expect(panel.getByRole('listitem').filter({ hasText: /^進める/ })).toContainText(words.dictionaryForm);
  await expect(panel.getByRole('listitem').filter({ hasText: /^進められる/ })).toContainText(words.steps.passive);
  await expect(panel.getByRole('listitem').filter({ hasText: /^進められている/ })).toContainText(words.steps.progressive);
  await expect(panel.locator('.kind')).toContainText('進める【すすめる】');
  await expect(panel.locator('.kind')).toContainText(words.partOfSpeech.verb);
  await expect(panel.locator('.kind')).toContainText('N3');
  await expect(panel.locator('.sense p').first()).toHaveAttribute('lang', locale);
  await expect(panel.locator('.kanji li')).toHaveCount(1);
  await expect(panel.locator('.kanji li')).toContainText('シン');
  await expect(panel.locator('.kanji li')).toContainText('progress');
  await expect(panel).toContainText('EDRDG');
  expect(await marked(page)).toBe('進められている');
  // The sentence stays in view.
  const sentence = await pointOf(segment(page, '4.3'), '進められている');
  const box = (await panel.boundingBox())!;
  expect(sentence.y > 0 && (sentence.y < box.y || sentence.y > box.y + box.height), 'the word is not covered').toBe(true);

  // Another word, in its place; nothing is fetched again.
  await pressWord(page, '4.3', '進められている', isMobile, 0.9);
  await expect(panel).toBeVisible();
  expect(requests.filter((path) => path === wordsPath)).toHaveLength(1);
});

test('the dictionary is asked only when a person asks it', async ({ page, isMobile, expectedErrors }) => {
  const locale = localeOn(isMobile);
  const words = texts[locale].words;
  expectedErrors.push(/Failed to load resource/);
  await open(page, locale, '4.3');
  await page.route('**/api/v1/look-up?*', (route) => route.abort());
  await pressWord(page, '4.3', '進められている', isMobile);
  const panel = page.getByRole('dialog', { name: '進められている' });
  await press(panel.getByRole('button', { name: words.lookUp }), isMobile);
  await expect(panel).toContainText(words.unreachable);
  await page.unroute('**/api/v1/look-up?*');
  const answered = page.waitForResponse((response) => response.url().includes('/api/v1/look-up?'));
  await press(panel.getByRole('button', { name: words.lookUp }), isMobile);
  expect(new URL((await answered).url()).searchParams.get('text')).toBe('進める');
  await expect(panel.getByRole('button', { name: words.lookUp })).toHaveCount(0);
  // The dictionary that comes with the project; whoever is quoted is named.
  const entry = panel.locator('.others article').filter({ hasText: '進める【すすめる】' });
  await expect(entry.getByRole('listitem').first()).toContainText('to advance');
  await expect(entry.getByRole('listitem').first()).toHaveAttribute('lang', 'en');
  await expect(panel.locator('.others')).toContainText('Electronic Dictionary Research and Development Group');
  await expect(panel.locator('.others').getByRole('link')).toHaveAttribute('href', /edrdg\.org/);
});

test('a word’s panel closes by Escape and by Back, and leaves no step behind', async ({ page, isMobile }) => {
  const locale = localeOn(isMobile);
  await open(page, locale, '4.3');
  const panel = page.getByRole('dialog', { name: '進められている' });
  for (const close of [() => page.keyboard.press('Escape'), () => page.goBack()]) {
    await pressWord(page, '4.3', '進められている', isMobile);
    await expect(panel).toBeVisible();
    await close();
    await expect(panel).toBeHidden();
    expect(await marked(page)).toBe('');
    await expect(segment(page, '4.3').getByRole('link', { name: '4.3', exact: true })).toBeFocused();
    await expect(page).toHaveURL(at(locale, column.path));
  }
  await page.goBack();
  await expect(page).toHaveURL('about:blank');
});

test('by keyboard: arrows from an address to a word, Enter, arrows on, and back', async ({ page }) => {
  await open(page, 'en', '4.3');
  const address = segment(page, '4.3').getByRole('link', { name: '4.3', exact: true });
  await address.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => marked(page)).not.toBe('');
  const first = await marked(page);
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => marked(page)).not.toBe(first);
  await page.keyboard.press('ArrowLeft');
  await expect.poll(() => marked(page)).toBe(first);
  await expect(page.locator('.said')).toContainText(first);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: first, exact: true })).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('dialog', { name: first, exact: true })).toBeHidden();
  const second = await marked(page);
  await expect(page.getByRole('dialog', { name: second, exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(address).toBeFocused();
  await expect(page).toHaveURL(at('en', column.path));
});

test('a press on a term opens its word, with the concept after it; its English keeps the card, which leads to the word', async ({ page, isMobile }) => {
  const { reader, words } = texts.en;
  await open(page, 'en', '6.2');
  const term = segment(page, '6.2').getByRole('link', { name: inText('信頼醸成') });
  await pressWord(page, '6.2', '信頼醸成', isMobile, 0.1);
  const panel = page.getByRole('dialog', { name: /^信頼/ });
  await expect(panel).toBeVisible();
  await expect(panel.locator('.term')).toContainText('confidence-building');
  await expect(panel.locator('.term')).toContainText('Lessening mutual suspicion');
  await expect(panel.getByRole('link', { name: reader.toGlossary })).toHaveAttribute('href', '/en/glossary/confidence-building');
  // Word, sense and marks first.
  expect(await panel.locator('section').evaluateAll((all) => all.slice(0, 3).map(({ className }) => className.split(' ')[0]))).toEqual(['sense', 'known', 'term']);
  await page.keyboard.press('Escape');
  await expect(term).toBeFocused();

  const card = page.getByRole('dialog', { name: reader.card });
  await press(article(page).getByRole('link', { name: 'confidence-building' }).first(), isMobile);
  await press(card.getByRole('button', { name: reader.toWord }), isMobile);
  await expect(panel).toBeVisible();
  await page.keyboard.press('Escape');
  // Enter on the link means the link.
  await term.focus();
  await page.keyboard.press('Enter');
  await expect(card).toContainText('confidence-building');
  await press(card.getByRole('button', { name: reader.toWord }), isMobile);
  await expect(panel.getByText(words.thisWord)).toBeVisible();
});

test('a word is followed to its other places, which are quoted with what is lost and supplied there', async ({ page, isMobile }) => {
  await open(page, 'en', '8.1');
  await pressWord(page, '8.1', '意義', isMobile);
  const places = page.getByRole('dialog', { name: '意義' }).locator('.places li');
  await expect(places.first().locator('b')).toHaveText('意義');
  const link = places.first().getByRole('link');
  const address = await link.textContent();
  await press(link, isMobile);
  await expect(segment(page, address ?? '')).toBeInViewport();
  await expect(page).toHaveURL(new RegExp(`#${address}$`));

  await readAt(page, '5.1');
  await pressWord(page, '5.1', '防衛協力', isMobile);
  const panel = page.getByRole('dialog', { name: /防衛|協力/ });
  await expect(panel.locator('.places .quote .x').first()).toBeVisible();
});

test('where English is hidden, a press opens the word, and the sentence’s English is in its panel', async ({ page, isMobile }) => {
  const { words } = texts.ja;
  for (const view of ['layout=ja', 'writing=vertical']) {
    await openText(page, 'ja', `?${view}`);
    await segment(page, '4.3').evaluate((element) => element.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' }));
    await pressWord(page, '4.3', '進められている', isMobile);
    const panel = page.getByRole('dialog', { name: '進められている' });
    await expect(panel, view).toBeVisible();
    await expect(panel.locator('.translation')).toContainText('is being advanced');
    await expect(panel.getByRole('heading', { name: words.translation })).toBeVisible();
    const box = (await panel.boundingBox())!;
    const { width, height } = page.viewportSize()!;
    expect(box.x >= 0 && box.y >= 0 && box.x + box.width <= width && box.y + box.height <= height, `${view}: in the window`).toBe(true);
    const { x, y } = await pointOf(segment(page, '4.3'), '進められている');
    expect(x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height, `${view}: the word is not covered`).toBe(false);
    await page.keyboard.press('Escape');
  }
  // What is no word shows the sentence's English alone.
  await openText(page, 'ja', '?layout=ja#4.3');
  await pressWord(page, '4.3', '。', isMobile);
  await expect(page.getByRole('dialog', { name: texts.ja.reader.card })).toContainText('is being advanced');
});

test('where the editors give no sense, the dictionary’s first stands there and is said to be its', async ({ page, isMobile, expectedErrors }) => {
  const { words } = texts.en;
  expectedErrors.push(/Failed to load resource/);
  await page.goto(at('en', essay.path));
  await page.waitForLoadState('load');
  await readAt(page, '1.1');
  await page.route('**/api/v1/look-up?*', (route) => route.abort());
  await pressWord(page, '1.1', '真ん中', isMobile);
  const panel = page.getByRole('dialog', { name: '真ん中' });
  await expect(panel.locator('.sense')).toContainText(words.senseUnreachable);
  await page.unroute('**/api/v1/look-up?*');
  await page.keyboard.press('Escape');
  await pressWord(page, '1.1', '真ん中', isMobile);
  await expect(panel.locator('.sense')).toContainText('middle');
  await expect(panel.getByRole('heading', { name: words.inDictionary })).toBeVisible();
  await expect(panel.locator('.sense')).toContainText('Electronic Dictionary Research and Development Group');
  await expect(panel.locator('.sense p').first()).toHaveAttribute('lang', 'en');
});

test('of two presses that wait for the words, the later one is answered; so is a card that was opened meanwhile', async ({ page, isMobile }) => {
  await open(page, 'en', '4.3');
  let release = () => {};
  const held = new Promise<void>((resolve) => { release = resolve; });
  await page.route(`**${wordsPath}`, async (route) => {
    await held;
    await route.continue();
  });
  await pressWord(page, '4.3', '進められている', isMobile);
  await press(article(page).locator('[lang="en"] .t').first(), isMobile);
  const card = page.getByRole('dialog', { name: texts.en.reader.card });
  await expect(card).toBeVisible();
  const answered = page.waitForResponse(`**${wordsPath}`);
  release();
  await answered;
  await page.waitForTimeout(300);
  await expect(card).toBeVisible();
});

test('a reading that one knows is hidden wherever the word stands, until it is shown again; nothing moves', async ({ page, isMobile }) => {
  const { settings, words } = texts.en;
  await open(page, 'en', '4.3');
  const reading = segment(page, '4.3').locator('ruby', { hasText: '進' }).locator('rt');
  await expect(reading).toHaveCSS('visibility', 'visible');
  const height = await article(page).evaluate((element) => element.getBoundingClientRect().height);
  await pressWord(page, '4.3', '進められている', isMobile);
  const button = page.getByRole('dialog', { name: '進められている' }).getByRole('button', { name: words.knowReading });
  await press(button, isMobile);
  await expect(button).toHaveAttribute('aria-pressed', 'true');
  await expect(reading).toHaveCSS('visibility', 'hidden');
  expect(await article(page).evaluate((element) => element.getBoundingClientRect().height)).toBe(height);
  await page.goto(at('ja', column.path));
  await expect(reading).toHaveCSS('visibility', 'hidden');
  await page.goto(at('en', column.path));
  await expect(page.locator('[data-progress]')).toHaveText(/\d+%/);
  await page.keyboard.press('s');
  await press(page.getByRole('button', { name: settings.readingsBack.replace('{count}', '1') }), isMobile);
  await expect(reading).toHaveCSS('visibility', 'visible');
});

test('a press that ends a selection opens nothing', async ({ page, isMobile }) => {
  test.skip(isMobile, 'a mouse selects by dragging');
  await open(page, 'en', '4.3');
  const from = await pointOf(segment(page, '4.3'), '進められている', 0);
  const to = await pointOf(segment(page, '4.3'), '進められている', 0.9);
  // Not the middle, which is the caret’s own edge.
  await page.mouse.move(from.x - 5, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 4 });
  await page.mouse.up();
  expect(await page.evaluate(() => getSelection()?.isCollapsed)).toBe(false);
  await page.mouse.click(to.x, to.y);
  await page.waitForTimeout(500);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.mouse.click(to.x, to.y);
  await expect(page.getByRole('dialog', { name: '進められている' })).toBeVisible();
});

test('where the words cannot be had, that is said', async ({ page, isMobile, expectedErrors }) => {
  expectedErrors.push(/Failed to load resource/);
  await page.route(`**${wordsPath}`, (route) => route.abort());
  await open(page, 'ja', '4.3');
  await pressWord(page, '4.3', '進められている', isMobile);
  await expect(page.getByRole('dialog')).toContainText(texts.ja.reader.wordsLost);
  await page.unroute(`**${wordsPath}`);
  await pressWord(page, '4.3', '進められている', isMobile);
  await expect(page.getByRole('dialog', { name: '進められている' })).toBeVisible();
});

test('axe finds no barrier in the panel, and what is pressed is large enough', async ({ page, isMobile }) => {
  await open(page, 'ja', '4.3');
  await pressWord(page, '4.3', '進められている', isMobile);
  const panel = page.getByRole('dialog', { name: '進められている' });
  await expect(panel).toBeVisible();
  await expectNoBarrierInBothThemes(page, { what: 'the panel', scope: 'dialog' });
  for (const button of await panel.getByRole('button').all()) expect((await button.boundingBox())!.height).toBeGreaterThanOrEqual(44);
  await expect(article(page)).toBeVisible();
});
