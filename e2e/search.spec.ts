import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { expectNoBarrierInBothThemes } from './support/axe';
import { inText, press } from './support/reader';
import { at, column, type Locale, localeOn, locales, other, words } from './support/texts';

const address = (locale: Locale, q: string, more = '') => `${at(locale, '/search')}?q=${encodeURIComponent(q)}${more}`;
const lines = (page: Page) => page.getByRole('main').locator('ol > li');
/** What was found, line by line. */
const hits = (page: Page) => lines(page).locator('b').allTextContents();

test('from the bar to a concordance, and from a line to its passage', async ({ page, isMobile }) => {
  const locale = localeOn(isMobile);
  const { search, shell } = words[locale];
  await page.goto(at(locale, '/glossary/confidence-building'));
  await press(page.getByRole('banner').getByRole('link', { name: shell.search }), isMobile);
  await expect(page).toHaveURL(at(locale, '/search'));
  await page.getByLabel(search.label).fill('連携');
  await page.getByLabel(search.label).press('Enter');
  await expect(page).toHaveURL(new RegExp(`${at(locale, '/search')}\\?q=`));
  await expect(page).toHaveTitle(new RegExp(search.titleFor.replace('{query}', '連携')));
  await expect(lines(page).first()).toBeVisible();
  expect(new Set(await hits(page))).toEqual(new Set(['連携']));
  // Hits stand in one column, and what answers them is marked.
  const lefts = await lines(page).locator('b').evaluateAll((all) => all.map((hit) => Math.round(hit.getBoundingClientRect().left)));
  expect(new Set(lefts).size).toBe(1);
  const first = lines(page).first();
  await expect(first.locator('[lang=en] mark')).toHaveText('collaboration');
  expect(await page.locator('html').evaluate((root) => root.scrollWidth - root.clientWidth)).toBe(0);

  await press(page.getByRole('banner').getByRole('link', { name: shell.switchLocale }), isMobile);
  await expect(page).toHaveURL(new RegExp(`^[^?]*${at(other[locale], '/search')}\\?q=`));
  await expect(page.getByLabel(words[other[locale]].search.label)).toHaveValue('連携');
  await press(lines(page).first().getByRole('link'), isMobile);
  await expect(page).toHaveURL(at(other[locale], `${column.edition}/1.1~ja52-54`));
  await expect(page.getByRole('main').locator('mark').filter({ hasText: inText('連携') }).first()).toBeVisible();
});

test('suggestions that come after one has put them away stay away', async ({ page }) => {
  const { search } = words.en;
  await page.goto(at('en', '/search'));
  const field = page.locator('#query');
  await field.focus();
  await expect(field).toHaveRole('combobox');
  await field.pressSequentially('き');
  const list = page.getByRole('listbox', { name: search.suggest.label });
  await expect(list).toBeVisible();
  let release = () => {};
  const held = new Promise<void>((resolve) => { release = resolve; });
  await page.route('**/api/v1/suggestions?*', async (route) => {
    await held;
    await route.continue().catch(() => {});
  });
  const asked = page.waitForRequest('**/api/v1/suggestions?*');
  await field.pressSequentially('ょ');
  await asked;
  await page.keyboard.press('Escape');
  await expect(list).toBeHidden();
  release();
  await page.waitForTimeout(500);
  await expect(list).toBeHidden();
});

test('suggestions come as one types, and go by keyboard', async ({ page, isMobile }) => {
  const locale = localeOn(isMobile);
  const { search } = words[locale];
  await page.goto(at(locale, '/search'));
  const box = page.locator('#query');
  await box.focus();
  await expect(box).toHaveRole('combobox');
  await box.pressSequentially('日本 doush');
  const option = page.getByRole('option').filter({ has: page.getByText('同志国', { exact: true }) });
  await expect(option).toBeVisible();
  await expect(page.getByRole('listbox', { name: search.suggest.label })).toBeVisible();
  await box.press('ArrowDown');
  await expect(page.getByRole('option').first()).toHaveAttribute('aria-selected', 'true');
  await expect(box).toHaveAttribute('aria-activedescendant', await page.getByRole('option').first().getAttribute('id') ?? '-');
  await expectNoBarrierInBothThemes(page, { what: 'suggestions' });
  await box.press('Escape');
  await expect(page.getByRole('listbox')).toBeHidden();
  await expect(box).toHaveAttribute('aria-expanded', 'false');
  await box.pressSequentially('i');
  await option.click();
  await expect(box).toHaveValue('日本 同志国');
  await expect(box).toBeFocused();
  await box.press('Enter');
  await expect(page).toHaveURL(({ searchParams }) => searchParams.get('q') === '日本 同志国');
  await expect(lines(page).first()).toBeVisible();
  await expect(page.getByRole('complementary', { name: search.concepts }).getByRole('link')).toHaveCount(1);
  await expectNoBarrierInBothThemes(page, { what: 'results' });
});

test('a concept says how it was translated, how often, and where', async ({ page, isMobile }) => {
  const locale = localeOn(isMobile);
  const { glossary } = words[locale];
  await page.goto(at(locale, '/glossary/collaboration-with-like-minded-countries'));
  const part = page.getByRole('region', { name: glossary.concept.renderings });
  const counts = await part.locator('dt > span:last-child').allTextContents();
  const occurrences = await page.locator('blockquote[lang=ja] mark').count();
  expect(counts.map(Number).reduce((sum, count) => sum + count, 0)).toBe(occurrences);
  expect(counts.length).toBeGreaterThan(1);
  await expect(part.locator('dt').first()).toContainText('collaboration among like-minded countries');
  // The editors have linked every place of it.
  await expect(part.locator('dt', { hasText: glossary.concept.unlinked })).toHaveCount(0);
  const link = part.getByRole('link').first();
  await press(link, isMobile);
  await expect(page).toHaveURL(/#doshikoku-\d+\.\d+$/);
  await expect(page.locator(`[id="${new URL(page.url()).hash.slice(1)}"]`)).toBeInViewport();
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('the form asks every kind of question, and keeps all of it in the address', async ({ page, isMobile }) => {
    const locale = localeOn(isMobile);
    const { search } = words[locale];
    await page.goto(at(locale, '/search'));
    await expect(page.getByRole('heading', { name: search.examples })).toBeVisible();
    for (const [q, found] of [['志', '志'], ['連携した', '連携し'], ['どうしこく', '同志国'], ['doshikoku', '同志国'], ['defence', 'Defense'], ['like-m*', 'Like-Minded'], ['eterri', 'deterring'], ['"like-minded countries"', 'Like-Minded Countries'], ['ＨＡ／ＤＲ', 'HA/DR']] as const) {
      await page.getByLabel(search.label).fill(q);
      await press(page.getByRole('button', { name: search.submit }), isMobile);
      await expect(page).toHaveURL(({ searchParams }) => searchParams.get('q') === q);
      await expect.poll(() => hits(page), q).toContain(found);
      await expect(page.getByLabel(search.label)).toHaveValue(q);
      // What a term was taken for is said.
      const said = { 'like-m*': search.meant.asterisk, eterri: search.meant.fallback }[q as string];
      if (said === undefined) continue;
      const note = page.getByRole('main').getByText(said.replace('<en>{term}</en>', q).split(/[{<]/)[0] ?? '-');
      await expect(note.locator('[lang=en]').last()).toContainText(found.toLowerCase());
    }
    await page.getByLabel(search.label).fill('の');
    await page.getByLabel(search.order.label).selectOption('right');
    await page.getByLabel(search.older).check();
    await press(page.getByRole('button', { name: search.submit }), isMobile);
    await expect(page).toHaveURL(/sort=right&editions=all/);
    await expect(page.getByLabel(search.order.label)).toHaveValue('right');
    const total = await page.getByRole('heading', { level: 2 }).first().textContent();

    // Narrower, on to the next page, and out of the filter again.
    await page.getByText(search.narrow).click();
    await press(page.getByRole('link', { name: /^(日本と同志国|Defense Cooperation).*\d$/ }), isMobile);
    await expect(page).toHaveURL(/work=doshikoku/);
    await press(page.getByRole('navigation', { name: search.pages }).getByRole('link', { name: search.next }), isMobile);
    await expect(page).toHaveURL(/page=2/);
    await expect(page.getByText(search.page.replace('{page}', '2').replace('{pages}', '')).first()).toBeVisible();
    await press(page.getByRole('list', { name: search.filters }).getByRole('link'), isMobile);
    await expect(page).not.toHaveURL(/work=|page=/);
    await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText(total ?? '');
  });

  test('what cannot be understood is explained in both languages, with its place', async ({ page, isMobile }) => {
    const locale = localeOn(isMobile);
    const { search } = words[locale];
    await page.goto(address(locale, '日本 "同志国'));
    const note = page.locator('#query-problem');
    for (const language of locales) await expect(note.locator(`[lang=${language}]`)).toContainText(words[language].search.problem.unclosedQuote);
    await expect(note.locator('mark')).toHaveText('"同志国');
    await expect(page.getByLabel(search.label)).toHaveAttribute('aria-invalid', 'true');
    await expect(page.getByLabel(search.label)).toHaveValue('日本 "同志国');
    await page.goto(address(locale, 'ぬぬぬぬ'));
    await expect(page.getByRole('heading', { name: search.none })).toBeVisible();
    await expect(page.getByRole('heading', { name: search.examples })).toBeVisible();
  });
});

test.describe('answers of the server', () => {
  test.skip(({ isMobile }) => isMobile, 'the answers of the server are the same for every screen');

  test('a search is a page for everyone, that a shared cache may keep and no search engine lists', async ({ request }) => {
    const [one, two] = await Promise.all([
      request.get(address('ja', '同志国'), { headers: { Cookie: 'a=1', 'Accept-Language': 'en' } }), request.get(address('ja', '同志国'), { headers: { 'User-Agent': 'Two' } }),
    ]);
    // What Next adds for its scripts comes in pieces as it is ready, with a nonce of each answer.
    const shown = async (response: typeof one) => /<main.*<\/main>/s.exec(await response.text())?.[0];
    expect(await shown(one)).toContain('同志国');
    expect(await shown(one)).toBe(await shown(two));
    expect(one.headers()['set-cookie']).toBeUndefined();
    expect(one.headers()['cache-control']).toBe('public, max-age=0, must-revalidate');
    expect(await one.text()).toContain('<meta name="robots" content="noindex"/>');
    expect(await (await request.get('/sitemap.xml')).text()).not.toContain('/search');
  });

  test('ten kilobytes of nonsense are answered politely, by the page and by the API', async ({ request }) => {
    const nonsense = '連"x)OR-'.repeat(700);
    const page = await request.get(address('en', nonsense));
    expect(page.status()).toBe(200);
    const html = await page.text();
    for (const locale of locales) expect(html).toContain(words[locale].search.problem.title);
    expect(html).toContain('256');
    expect(html.length).toBeLessThan(150_000);
    const api = await request.get(`/api/v1/search?q=${encodeURIComponent(nonsense)}`, { headers: { 'Accept-Language': 'en' } });
    expect(api.status()).toBe(400);
    expect(api.headers()['content-type']).toBe('application/problem+json');
  });

  test('asterisks are answered, however many, and explained where they say too little or too much', async ({ request }) => {
    for (const q of ['*a*b*c*d*e-'.repeat(23), 'a*'.repeat(128), `${'*-'.repeat(127)}a`, '*e* '.repeat(16), '*'.repeat(10_240)]) {
      expect((await request.get(address('en', q))).status(), q.slice(0, 20)).toBe(200);
    }
    for (const [q, kind] of [['同志国 **', 'bareAsterisk'], ['同志国 *e*', 'tooManyWords']] as const) {
      const html = await (await request.get(address('ja', q))).text();
      for (const locale of locales) expect(html).toContain(words[locale].search.problem[kind].split('{')[0]);
    }
  });

  test('nothing of a query becomes markup', async ({ request }) => {
    for (const q of ['<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', '"<b>', '</title><b>']) {
      const html = await (await request.get(address('en', q, `&work=${encodeURIComponent(q)}`))).text();
      expect(html).not.toMatch(/<script>alert|<img src=x|<title>[^<]*<b>/);
    }
  });

  test('addresses that say nonsense are searched without it', async ({ request }) => {
    const response = await request.get(`${address('en', '同志国')}&sort=up&page=-1&year=x&editions=&q=second`);
    expect(response.status()).toBe(200);
    expect(await response.text()).toContain('/read/doshikoku/2/1.1~ja39-42');
  });

  test('a browser is told how to search here', async ({ request }) => {
    for (const locale of locales) {
      const home = await (await request.get(at(locale, '/'))).text();
      const file = /<link rel="search"[^>]*href="([^"]+)"/.exec(home)?.[1] ?? '';
      const description = await request.get(file);
      expect(description.headers()['content-type']).toContain('application/opensearchdescription+xml');
      const template = /type="text\/html" template="([^"]+)"/.exec(await description.text())?.[1] ?? '';
      const found = await request.get(new URL(template.replace('{searchTerms}', encodeURIComponent('同志国'))).pathname + new URL(template.replace('{searchTerms}', encodeURIComponent('同志国'))).search);
      expect(await found.text()).toContain('~ja39-42');
    }
  });
});
