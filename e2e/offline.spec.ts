import { expect, test } from './fixtures';
import { expectNoBarrierInBothThemes } from './support/axe';
import { keptPaths, waitUntilKept } from './support/kept';
import { press, readAt } from './support/reader';
import { at, essay, localeOn, words as texts } from './support/texts';
import { pressWord } from './support/words';

test.use({ serviceWorkers: 'allow' });

const words = '/api/v1/editions/reading-side-by-side/1/words';

test('a text once opened is there without a network, and says which edition it is and where from', async ({ page, context, isMobile, expectedErrors }) => {
  const locale = localeOn(isMobile);
  const { offline } = texts[locale];
  const edition = `${at(locale, essay.path)}/1`;
  expectedErrors.push(/ERR_INTERNET_DISCONNECTED/);
  await page.goto(at(locale, essay.path));
  await waitUntilKept(page, [edition, words]);
  await expect(page.locator('.kept-note')).toHaveCount(0);

  await context.setOffline(true);
  await page.reload();
  const note = page.locator('.kept-note');
  await expect(note).toContainText(offline.shownEdition.slice(0, locale === 'ja' ? 10 : 20).replace('{number}', '1'));
  await expect(note).toContainText(offline.newestUnknown);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(essay.title.en);
  await readAt(page, '1.1');
  await pressWord(page, '1.1', '真ん中', isMobile);
  await expect(page.getByRole('dialog')).toContainText('まんなか');
  await page.keyboard.press('Escape');
  await expectNoBarrierInBothThemes(page, { what: 'the note at the head', scope: '.kept-note' });

  // The fixed address has the same text, and does not speak of newer ones.
  await page.goto(edition);
  await expect(note).toContainText('1');
  await expect(note).not.toContainText(offline.newestUnknown);

  // What was never opened leads to what was.
  await page.goto(at(locale, '/glossary'));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(offline.title);
  const text = page.getByRole('listitem').filter({ hasText: essay.title[locale] });
  await expect(text).toContainText(offline.edition.replace('{number}', '1'));
  await expectNoBarrierInBothThemes(page, { what: 'the page without a network' });
  await press(text.getByRole('link'), isMobile);
  await expect(page).toHaveURL(edition);

  // Back on the net, in the library, it is put away.
  await context.setOffline(false);
  await page.goto(at(locale, '/'));
  await page.getByRole('button', { name: offline.removeTitle.replace('{title}', essay.title[locale]).replace('{number}', '1') }).click();
  await expect(page.getByText(offline.removed.replace('{title}', essay.title[locale]))).toBeFocused();
  expect((await keptPaths(page)).filter((path) => path === edition || path === words)).toEqual([]);
});

test.describe('on one screen', () => {
  test.skip(({ isMobile }) => isMobile, 'what is sent and what is kept is the same for every screen');

  test('what is said of words without a network outlives a reload, and is sent when one is back', async ({ page, context, expectedErrors }) => {
    expectedErrors.push(/ERR_INTERNET_DISCONNECTED/);
    const learning = () => page.getByRole('dialog', { name: '真ん中' }).getByRole('button', { name: texts.en.words.states.learning });
    await page.goto(at('en', essay.path));
    await waitUntilKept(page, [`${at('en', essay.path)}/1`, words]);
    await context.setOffline(true);
    await readAt(page, '1.1');
    await pressWord(page, '1.1', '真ん中', false);
    await learning().click();
    await expect(learning()).toHaveAttribute('aria-pressed', 'true');

    await page.reload();
    await expect(page.locator('.kept-note')).toBeVisible();
    const sent = page.waitForResponse('**/api/v1/profile/changes');
    await context.setOffline(false);
    expect((await sent).status()).toBe(200);
    const { words: kept } = (await (await page.request.get('/api/v1/profile')).json()) as { words: { word: { lemma: string }; state: string }[] };
    expect(kept.map(({ word, state }) => [word.lemma, state])).toEqual([['真ん中', 'learning']]);
    // Nothing of a person is kept with the pages.
    expect((await keptPaths(page)).filter((path) => path.includes('profile'))).toEqual([]);
  });

  test('a new version offers itself, and the open page goes on with its own', async ({ page, context }) => {
    await page.goto(at('en', essay.path));
    await waitUntilKept(page, [words]);
    const [own] = await page.evaluate(async () => (await caches.keys()).filter((name) => name.startsWith('taiyaku-version-')));
    // Another version: the same worker, with a cache of its own, in which a script of this page is not.
    const script = await page.evaluate(() => [...document.scripts].map(({ text }) => /import\("(\/client\/[^"]+)"\)/.exec(text)?.[1]).find(Boolean)!);
    await context.route('**/worker.js?next', async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replaceAll(own!, 'taiyaku-version-next').replace(new RegExp(`(["'\`])${script}\\1`), '"/icon.svg"');
      await route.fulfill({ response, body });
    });
    // A journey cannot answer where the browser asks by itself whether there is a new worker.
    await page.evaluate(() => navigator.serviceWorker.register('/worker.js?next').then(() => {}));
    const offer = page.getByRole('status').filter({ hasText: texts.en.offline.newVersion });
    await expect(offer).toBeVisible({ timeout: 30_000 });
    await expectNoBarrierInBothThemes(page, { what: 'the notice of a new version', scope: '.offer' });
    // Nothing was exchanged under the reader: what is loaded only now is there, from the version before.
    expect(await page.evaluate(() => caches.keys())).toEqual(expect.arrayContaining([own, 'taiyaku-version-next']));
    await page.getByRole('button', { name: texts.en.settings.button }).click();
    await expect(page.getByRole('dialog', { name: texts.en.settings.title })).toBeVisible();
    await page.keyboard.press('Escape');
    const loaded = page.waitForEvent('load');
    await offer.getByRole('button', { name: texts.en.offline.reload }).click();
    await loaded;
  });
});
