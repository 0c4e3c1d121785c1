import { expect, test, whenLive } from './fixtures';
import { article, inText, press, readAt, scrollTop, segment } from './support/reader';
import { openSheet, openText } from './support/settings';
import { at, column, localeOn, words } from './support/texts';

const definition = { ja: '互いの意図への疑いを減らすこと', en: 'Lessening mutual suspicion' };

test('from the library to a term, its page, and back to the same place', async ({ page, isMobile }) => {
  const locale = localeOn(isMobile);
  const { reader, glossary } = words[locale];
  await page.goto(at(locale, '/'));
  await press(page.getByRole('link', { name: column.title[locale] }), isMobile);
  await expect(page).toHaveURL(at(locale, column.path));
  await readAt(page, '6.2');
  await page.waitForLoadState('load');
  const place = await scrollTop(page);

  const term = segment(page, '6.2').getByRole('link', { name: inText('信頼醸成') });
  // The word's panel, with the concept in it.
  const card = page.getByRole('dialog').locator('.term');
  await press(term, isMobile);
  await expect(card).toContainText('信頼醸成');
  await expect(card).toContainText('しんらいじょうせい');
  await expect(card).toContainText('confidence-building');
  await expect(card).toContainText(definition[locale]);
  await expect(card.getByRole('link', { name: '6.2' })).toBeVisible();
  await expect(term).toBeInViewport();

  await press(card.getByRole('link', { name: reader.toGlossary }), isMobile);
  await expect(page).toHaveURL(at(locale, '/glossary/confidence-building'));
  await expect(page.getByRole('heading', { level: 1 })).toContainText('信頼醸成');
  await expect(page.getByText(definition.ja)).toBeVisible();
  await expect(page.getByText(definition.en)).toBeVisible();

  await page.goBack();
  await expect(page).toHaveURL(at(locale, column.path));
  await expect(term).toBeInViewport();
  await expect.poll(() => scrollTop(page)).toBeGreaterThan(place - 60);
  expect(await scrollTop(page)).toBeLessThan(place + 400);
  // The card's step is gone with the card: the next one leads out of the page. (Chromium keeps no page in memory here.)
  await whenLive(page);
  await page.goBack();
  await expect(page).toHaveURL(at(locale, '/'));

  // A sentence on the term's page leads to its place in the text.
  await page.goto(at(locale, '/glossary/confidence-building'));
  await press(page.getByRole('link', { name: glossary.concept.toPlace.replace('{title}', column.title[locale]).replace('{address}', '6.2') }), isMobile);
  await expect(page).toHaveURL(`${at(locale, column.path)}#6.2`);
  await expect(segment(page, '6.2')).toBeInViewport();
});

test('a card closes by Escape, Back or its button, and the place and focus are as before', async ({ page, isMobile }) => {
  const locale = localeOn(isMobile);
  const { reader } = words[locale];
  await page.goto(`${at(locale, column.path)}#6.2`);
  await readAt(page, '6.2');
  const term = segment(page, '6.2').getByRole('link', { name: inText('自然災害') });
  const card = page.getByRole('dialog');
  for (const close of [
    () => page.keyboard.press('Escape'), () => page.goBack(), () => press(card.getByRole('button', { name: reader.close }), isMobile),
  ]) {
    await press(term, isMobile);
    await expect(card).toContainText('natural disaster');
    const place = await scrollTop(page);
    await close();
    await expect(card).toBeHidden();
    await expect(term).toBeFocused();
    await expect(page).toHaveURL(`${at(locale, column.path)}#6.2`);
    expect(await scrollTop(page)).toBe(place);
  }
  // Who opens it again before the browser has gone back from it keeps it.
  await press(term, isMobile);
  await card.evaluate((dialog) => {
    dialog.querySelector<HTMLElement>('.closer')?.click();
    document.querySelector<HTMLElement>('[id="6.2"] .t')?.click();
  });
  await expect.poll(() => page.evaluate(() => new Promise((resolve) => setTimeout(() => resolve(document.querySelector<HTMLDialogElement>('.card')?.open), 200)))).toBe(true);
  await page.goBack();
  await expect(card).toBeHidden();
  // None of them has left a step behind: the next one leads out of the page.
  await page.goBack();
  await expect(page).toHaveURL('about:blank');
});

test('a card leads to the other places of its term', async ({ page, isMobile }) => {
  const locale = localeOn(isMobile);
  await page.goto(at(locale, column.path));
  await page.waitForLoadState('load');
  await readAt(page, '1.1');
  await press(segment(page, '1.1').getByRole('link', { name: inText('同志国') }), isMobile);
  const card = page.getByRole('dialog');
  await press(card.locator('.term').getByRole('link', { name: '8.2', exact: true }), isMobile);
  await expect(card).toBeHidden();
  await expect(page).toHaveURL(/#8\.2$/);
  await expect(segment(page, '8.2')).toBeInViewport();
  await page.goBack();
  await expect(segment(page, '1.1')).toBeInViewport();
  await expect(page).toHaveURL(at(locale, column.path));
});

test('the English of a term opens a card with what the panel of the Japanese says of the concept', async ({ page, isMobile }) => {
  await page.goto(at('en', column.path));
  await page.waitForLoadState('load');
  await readAt(page, '6.2');
  await press(article(page).getByRole('link', { name: 'confidence-building' }).first(), isMobile);
  const card = page.getByRole('dialog', { name: words.en.reader.card });
  await expect(card).toContainText('Lessening');
  const said = await card.locator('p').first().innerText();
  await page.keyboard.press('Escape');
  await press(article(page).getByRole('link', { name: inText('信頼醸成') }).first(), isMobile);
  await expect(page.getByRole('dialog').locator('.term')).toContainText(said);
});

test('a concept is marked where it first stands in a section; a setting marks all or none; all stay links', async ({ page, isMobile }) => {
  const locale = localeOn(isMobile);
  const { settings } = words[locale];
  const marked = () => page.locator('.text [lang="ja"] .t').evaluateAll((all) => all.filter((term) => getComputedStyle(term).textDecorationLine === 'underline').length);
  await openText(page, locale);
  const all = await page.locator('.text [lang="ja"] .t').count();
  const first = await marked();
  expect(first).toBeGreaterThan(20);
  expect(first).toBeLessThan(all);
  // Each concept of a section once, in each language.
  const repeated = await page.locator('.text section').evaluateAll((sections) => sections.flatMap((section) => ['ja', 'en'].flatMap((lang) => {
    const links = [...section.querySelectorAll<HTMLAnchorElement>(`.col[lang="${lang}"] .t:not([tabindex])`)];
    const seen = links.filter((term) => getComputedStyle(term).textDecorationLine === 'underline').map(({ href }) => href);
    const wanted = new Set(links.map(({ href }) => href));
    return seen.length === wanted.size && new Set(seen).size === seen.length ? [] : [`${lang}: ${seen.length} of ${wanted.size}`];
  })));
  expect(repeated).toEqual([]);
  // An unmarked one shows to the keyboard, and to the mouse.
  const again = page.locator('.text .col[lang="ja"] .t.r:not([tabindex])').first();
  await expect(again).toHaveCSS('text-decoration-line', 'none');
  await again.focus();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  await expect(again).toHaveCSS('text-decoration-line', 'underline');
  if (!isMobile) {
    await page.locator('h1').click({ position: { x: 1, y: 1 } });
    await again.hover();
    await expect(again).toHaveCSS('text-decoration-line', 'underline');
    await page.mouse.move(0, 0);
  }
  const sheet = await openSheet(page, locale, isMobile);
  const group = sheet.getByRole('group', { name: settings.name.terms });
  await group.getByRole('radio', { name: settings.value.terms.all }).check();
  expect(await marked()).toBe(all);
  await group.getByRole('radio', { name: settings.value.terms.none }).check();
  expect(await marked()).toBe(0);
  await page.goto(`${at(locale, column.path)}?terms=all`);
  expect(await marked()).toBe(all);
});
