import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { expectNoBarrierInBothThemes } from './support/axe';
import { press } from './support/reader';
import { at, column, localeOn, locales, words as texts } from './support/texts';
import { open, pressWord } from './support/words';

const api = '**/api/v1/profile/changes';

/** How many words are drawn so. */
function drawn(page: Page, state: 'new' | 'learning' | 'known'): Promise<number> {
  return page.evaluate((name) => CSS.highlights.get(name)?.size ?? 0, `word-${state}`);
}

const cookies = async (page: Page) => (await page.context().cookies()).map(({ name }) => name);

test('words are marked by button and by key, and stand in the word list until it is erased', async ({ page, isMobile }) => {
  const locale = localeOn(isMobile);
  const { words, study, shell } = texts[locale];
  await open(page, locale, '4.3');
  await pressWord(page, '4.3', '進められている', isMobile);
  const panel = page.getByRole('dialog', { name: '進められている' });
  const button = (state: keyof typeof words.states) => panel.getByRole('button', { name: words.states[state] });
  for (const state of ['new', 'learning', 'known', 'ignored'] as const) {
    await expect(button(state)).toHaveAttribute('aria-pressed', 'false');
    expect((await button(state).boundingBox())!.height).toBeGreaterThanOrEqual(44);
  }
  expect(await cookies(page)).toEqual([]);
  const saved = page.waitForResponse(api);
  await press(button('learning'), isMobile);
  await expect(button('learning')).toHaveAttribute('aria-pressed', 'true');
  expect((await saved).status()).toBe(200);
  // The first mark is seen in the text; words without a mark are not coloured.
  await expect.poll(() => drawn(page, 'learning')).toBeGreaterThan(0);
  expect(await drawn(page, 'new')).toBe(0);
  await expect(page.locator('html')).toHaveAttribute('data-known', 'marked');
  expect((await page.context().cookies()).map(({ name, httpOnly, sameSite, path }) => ({ name, httpOnly, sameSite, path })))
    .toEqual([{ name: 'taiyaku-profile', httpOnly: true, sameSite: 'Lax', path: '/api/v1/profile' }]);

  // By key, and taken away by the same key.
  await page.keyboard.press('3');
  await expect(button('known')).toHaveAttribute('aria-pressed', 'true');
  await expect(button('learning')).toHaveAttribute('aria-pressed', 'false');
  await expect.poll(() => drawn(page, 'known')).toBeGreaterThan(0);
  await expect(page.locator('.said')).toContainText('進められている');
  await page.keyboard.press('3');
  await expect(button('known')).toHaveAttribute('aria-pressed', 'false');
  await page.keyboard.press('2');
  await expect(button('learning')).toHaveAttribute('aria-pressed', 'true');
  await expectNoBarrierInBothThemes(page, { what: 'the panel with its buttons', scope: 'dialog' });

  // It is there again, drawn in the text; how much one knows is said at the head, and moves nothing.
  await page.goto(`${at(locale, column.path)}?known=coloured`);
  await expect.poll(() => drawn(page, 'learning')).toBeGreaterThan(0);
  expect(await drawn(page, 'new')).toBeGreaterThan(100);
  await expect(page.locator('.share')).toContainText('%');
  expect(await page.evaluate(() => new Promise<number>((resolve) => {
    new PerformanceObserver((list) => resolve(list.getEntries().reduce((sum, entry) => sum + (entry as unknown as { value: number }).value, 0)))
      .observe({ type: 'layout-shift', buffered: true });
    setTimeout(() => resolve(0), 500);
  }))).toBe(0);

  // And before one opens it, in the library.
  await page.goto(at(locale, '/'));
  const kanji = study.share.split('{kanji}')[0]?.split('}').at(-1) ?? '';
  await expect(page.locator('[data-share="doshikoku/2"]')).toContainText(kanji);

  await page.getByRole('banner').getByRole('link', { name: shell.study }).click();
  await expect(page).toHaveURL(at(locale, '/study'));
  await expect(page.getByRole('banner').getByRole('link', { name: shell.study })).toHaveAttribute('aria-current', 'page');
  const row = page.getByRole('listitem').filter({ hasText: '進める' });
  // A line for the word; opened, its sentence with what is lost there, the word lit in it, and the translation.
  expect((await row.boundingBox())!.height).toBeLessThan(60);
  await press(row.locator('summary'), isMobile);
  await expect(row).toContainText('他にも［…］進められている');
  await expect(row.locator('p mark')).toHaveText('進められている');
  await expect(row).toContainText('is being advanced');
  await expect(row).not.toContainText(/[⟨⟩⸢⸣]/);
  const find = page.getByRole('searchbox', { name: study.find });
  for (const [typed, count] of [['すすめる', 1], ['advanced', 1], ['nothing like it', 0], ['', 1]] as const) {
    await find.fill(typed);
    await expect(row).toHaveCount(count);
  }
  await page.getByRole('combobox', { name: study.order }).selectOption({ label: study.orders.reading });
  // It came anew, closed.
  await press(row.locator('summary'), isMobile);
  await expect(row.getByRole('link')).toHaveAttribute('href', `/${locale}/read/doshikoku/2#4.3`);
  await expectNoBarrierInBothThemes(page, { what: 'the word list' });
  const changed = page.waitForResponse(api);
  await row.getByRole('combobox').focus();
  await row.getByRole('combobox').selectOption({ label: study.states.known });
  await expect(page.getByRole('region', { name: study.states.known })).toContainText('進める');
  // Its row has gone to another group, and the focus with it.
  await expect(row.getByRole('combobox')).toBeFocused();
  await changed;

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: study.export }).click();
  const exported = JSON.parse(readFileSync((await (await download).path()), 'utf8')) as { format: string; words: { word: { lemma: string }; state: string }[] };
  expect(exported.format).toBe('taiyaku-known-words');
  expect(exported.words.map(({ word, state }) => [word.lemma, state])).toEqual([['進める', 'known']]);

  await page.getByRole('button', { name: study.erase, exact: true }).click();
  await page.getByRole('button', { name: study.cancel }).click();
  await expect(row).toBeVisible();
  await page.getByRole('button', { name: study.erase, exact: true }).click();
  await expectNoBarrierInBothThemes(page, { what: 'the question before erasing', scope: 'dialog' });
  await page.getByRole('button', { name: study.eraseNow, exact: true }).click();
  await expect(page.getByText(study.erased)).toBeVisible();
  await expect(page.getByText(study.empty)).toBeVisible();
  expect(await cookies(page)).toEqual([]);
  await page.reload();
  await expect(page.getByText(study.empty)).toBeVisible();
});

test('what is said of words offline is sent once, when one is back, and is there on the next visit', async ({ page, context, isMobile, expectedErrors }) => {
  expectedErrors.push(/Failed to load resource/);
  const { words, study } = texts.en;
  await open(page, 'en', '4.3');
  await pressWord(page, '4.3', '進められている', isMobile);
  const first = page.getByRole('dialog', { name: '進められている' });
  await Promise.all([page.waitForResponse(api), press(first.getByRole('button', { name: words.states.learning }), isMobile)]);

  await context.setOffline(true);
  await press(first.getByRole('button', { name: words.states.known }), isMobile);
  await expect(first.getByRole('button', { name: words.states.known })).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('Escape');
  // Sent, but the answer is lost on the way: it goes once more, and is there once.
  let sent = 0;
  await page.route(api, async (route) => {
    sent += 1;
    if (sent > 1) return route.continue();
    await route.fetch();
    return route.abort();
  });
  await context.setOffline(false);
  await expect.poll(() => sent, { timeout: 20_000 }).toBe(2);
  await page.unroute(api);

  await page.goto('/en/study');
  await expect(page.getByRole('region', { name: study.states.known }).getByRole('listitem')).toHaveCount(1);
  await expect(page.getByRole('region', { name: study.states.learning })).toHaveCount(0);
  // The server has it: another browser with the same cookie, and nothing of its own.
  const { words: kept } = (await (await page.request.get('/api/v1/profile')).json()) as { words: { state: string }[] };
  expect(kept.map(({ state }) => state)).toEqual(['known']);
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });
  for (const locale of locales) {
    test(`${locale}: the word list says what it needs`, async ({ page }) => {
      await page.goto(at(locale, '/study'));
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(texts[locale].study.title);
      await expect(page.getByText(texts[locale].study.noScript)).toBeVisible();
    });
  }
});
