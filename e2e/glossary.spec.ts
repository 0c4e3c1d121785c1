import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { press } from './support/reader';
import { at, column, localeOn, words } from './support/texts';

/** The index as it stands: each row's heading with the names of its lines that are shown. */
function index(page: Page): Promise<{ heading: string; names: string[] }[]> {
  return page.getByRole('main').locator('section').evaluateAll((sections) =>
    sections.filter((section) => section.checkVisibility()).map((section) => ({
      heading: section.querySelector('h2')?.textContent ?? '',
      names: [...section.querySelectorAll('li')].filter((line) => line.checkVisibility())
        .map((line) => line.textContent?.trim() ?? ''),
    })),
  );
}

test('the Japanese glossary stands in the order of the fifty sounds, under its rows', async ({ page }) => {
  await page.goto(at('ja', '/glossary'));
  const rows = await index(page);
  const kana = rows.map(({ heading }) => heading.replace('行', '')).filter((heading) => /^[ぁ-ん]$/.test(heading));
  expect(kana).toEqual([...'あかさたなはまやらわ'].filter((row) => kana.includes(row)));
  expect(kana.length).toBeGreaterThan(6);
  const place = (name: string) => rows.flatMap(({ names }) => names).findIndex((each) => each.startsWith(name));
  expect(place('信頼醸成')).toBeGreaterThan(place('安全保障'));
  expect(rows.find(({ heading }) => heading.startsWith('さ'))?.names.some((name) => name.startsWith('信頼醸成'))).toBe(true);
  // どうしこく before ぼうえいきょうりょく; voiced sounds stand with the unvoiced.
  expect(rows.find(({ heading }) => heading.startsWith('た'))?.names.some((name) => name.startsWith('同志国'))).toBe(true);
  expect(place('防衛協力')).toBeGreaterThan(place('同志国'));
});

test('the English glossary stands by letters', async ({ page }) => {
  await page.goto(at('en', '/glossary'));
  const rows = await index(page);
  expect(rows.flatMap(({ names }) => names).length).toBeGreaterThan(40);
  const letters = rows.map(({ heading }) => heading).filter((heading) => /^[A-Z]$/.test(heading));
  expect(letters).toEqual([...letters].sort());
  expect(letters.length).toBeGreaterThan(12);
  for (const { heading, names } of rows.filter((row) => /^[A-Z]$/.test(row.heading))) {
    const strip = (name: string) => name.replace(/^[^\p{L}]+/u, '').toLowerCase();
    for (const name of names) expect(strip(name)[0]?.toUpperCase()).toBe(heading);
  }
});

test('the filter takes kana, kanji, English and abbreviations as they are typed, and says how many', async ({ page, isMobile }) => {
  const locale = localeOn(isMobile);
  const { filter } = words[locale].glossary;
  await page.goto(at(locale, '/glossary'));
  await page.waitForLoadState('load');
  const box = page.getByRole('searchbox', { name: filter.label });
  const status = page.getByRole('status');
  const all = (await index(page)).flatMap(({ names }) => names).length;
  for (const typed of ['しんらいじょう', 'シンライジョウ', '信頼醸', 'confidence-b', 'CONFIDENCE B']) {
    await box.fill(typed);
    await expect(status, typed).toHaveText(filter.one);
    const names = (await index(page)).flatMap((row) => row.names);
    expect(names, typed).toHaveLength(1);
    expect(names[0]).toContain(locale === 'ja' ? '信頼醸成' : 'confidence-building');
  }
  await box.fill('HADR');
  await expect(page.getByRole('main').getByRole('link').filter({ visible: true, hasText: /人道支援|humanitarian/i }).first()).toBeVisible();
  await box.fill('なにもない');
  await expect(status).toHaveText(filter.none);
  expect(await index(page)).toEqual([]);

  // A shared address shows the same; an empty box everything.
  await box.fill('防衛');
  await expect(status).toHaveText(new RegExp(filter.found.replace('{count}', '\\d+')));
  const some = await index(page);
  await page.reload();
  await expect(box).toHaveValue('防衛');
  await expect.poll(() => index(page)).toEqual(some);
  await box.fill('');
  await expect.poll(async () => (await index(page)).flatMap(({ names }) => names).length).toBe(all);
  await expect(status).toHaveText('');
});

test('a concept shows every sentence it stands in, each linked to its place', async ({ page, isMobile }) => {
  const locale = localeOn(isMobile);
  const { concept } = words[locale].glossary;
  await page.goto(at(locale, column.path));
  // What the reader says: where the column uses the term.
  const used = await page.locator('#term-low-end a[href^="#"]').allTextContents();
  expect(used).toEqual(['6.2']);
  await page.goto(at(locale, '/glossary/like-minded-countries'));
  const links = page.getByRole('link', { name: concept.toPlace.split('{')[0] });
  const places = await links.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).pathname + (link as HTMLAnchorElement).hash));
  await expect(page.getByRole('blockquote')).toHaveCount(places.length * 2);
  for (const quotation of await page.getByRole('listitem').filter({ has: page.getByRole('blockquote') }).all()) {
    await expect(quotation.locator('mark').first()).toBeVisible();
  }
  expect(places.length).toBeGreaterThan(5);
  expect(new Set(places).size).toBe(places.length);

  await page.goto(at(locale, column.path));
  const inReader = await page.locator('#term-like-minded-countries a[href^="#"]').evaluateAll((all) => all.map((link) => link.textContent ?? ''));
  expect(places.filter((place) => place.startsWith(at(locale, column.path))).map((place) => place.split('#')[1]).sort()).toEqual([...inReader].sort());

  await page.goto(at(locale, '/glossary/like-minded-countries'));
  await press(links.last(), isMobile);
  await expect(page).toHaveURL(/#/);
  const hash = new URL(page.url()).hash.slice(1);
  expect(hash).toMatch(/^\d+\.\d+$/);
  await expect(page.locator(`[id="${hash}"]`)).toBeInViewport();
});
