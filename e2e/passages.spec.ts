import { expectNoBarrierInBothThemes } from './support/axe';
import { expect, test } from './fixtures';
import { at, column, localeOn, locales, words } from './support/texts';

const edition = column.edition;

test('a passage opens at its address, marked in both languages, and leads into the whole text', async ({ page, isMobile }) => {
  const locale = localeOn(isMobile);
  await page.goto(at(locale, `${edition}/8.1~ja0-6`));
  const marked = page.locator('mark:not(.partner, .linked)');
  const said = (await marked.evaluateAll((all) => all.map((mark) => {
    const copy = mark.cloneNode(true) as Element;
    for (const reading of copy.querySelectorAll('rt, rp')) reading.remove();
    return copy.textContent;
  }))).join('');
  expect(said).toHaveLength(6);
  await expect(page.locator('[lang="en"] mark.partner').first()).toBeVisible();
  expect(await page.locator('meta[property="og:image"]').getAttribute('content')).toContain('/passage/doshikoku.2.8.1~ja0-6.png');
  await expectNoBarrierInBothThemes(page, { what: `a passage (${locale})` });
  await page.getByRole('link', { name: words[locale].passage.readOn }).click();
  await expect(page).toHaveURL(at(locale, `${edition}#8.1`));
});

for (const locale of locales) {
  const { passage, errors } = words[locale];

  test(`${locale}: what is written otherwise is redirected, and what is not there is a 404 with the nearest that is`, async ({ request, page, isMobile, expectedErrors }) => {
    test.skip(isMobile, 'the answers of the server are the same for every screen');
    const answer = async (path: string) => {
      const response = await request.get(at(locale, path), { maxRedirects: 0 });
      return [response.status(), response.headers().location ?? ''];
    };
    expect(await answer(`${edition}/4.3-4.1`)).toEqual([308, at(locale, `${edition}/4.1-4.3`)]);
    expect(await answer(`${edition}/4.1%E2%80%934.3`)).toEqual([308, at(locale, `${edition}/4.1-4.3`)]);
    expect((await answer(`${column.path}/4.1`))[0]).toBe(307);
    for (const [given, nearest] of [['4.99', '4.3'], ['4.1~ja2-999', '4.1~ja2-15'], ['%E7%8C%AB', '0.1-0.13']] as const) {
      expectedErrors.push(/404/);
      const response = await page.goto(at(locale, `${edition}/${given}`));
      expect(response?.status(), given).toBe(404);
      await expect(page.getByRole('heading', { level: 1, name: errors.notFound.title })).toBeVisible();
      await page.getByRole('link', { name: passage.toNearest.replace('{address}', nearest) }).click();
      await expect(page).toHaveURL(at(locale, `${edition}/${nearest}`));
    }
  });
}

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('a passage and a lost one are whole', async ({ page, expectedErrors }) => {
    await page.goto(`/en${edition}/8.1`);
    await expect(page.locator('[lang="ja"] mark').first()).toBeVisible();
    expectedErrors.push(/404/);
    expect((await page.goto(`/en${edition}/4.99`))?.status()).toBe(404);
    await page.getByRole('link', { name: 'Open 4.3' }).click();
    await expect(page.locator('mark').first()).toBeVisible();
  });
});
