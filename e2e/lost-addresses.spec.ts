import { viewKey } from '../components/settings/view-key';
import { expect, test } from './fixtures';
import { at, localeOn, words } from './support/texts';

test('an address that leads nowhere is a 404 in the language of the path, with ways on', async ({ page, expectedErrors, isMobile }) => {
  const locale = localeOn(isMobile);
  const { notFound } = words[locale].errors;
  expectedErrors.push(/404/);
  for (const path of ['/nowhere', '/nowhere/at/all', '/glossary/nothing', '/read/nothing', '/read/nothing/1']) {
    const response = await page.goto(at(locale, path));
    expect(response?.status(), path).toBe(404);
    await expect(page.getByRole('heading', { level: 1, name: notFound.title }), path).toBeVisible();
    await expect(page.getByRole('heading', { level: 1 }).filter({ visible: true }), path).toHaveCount(1);
    await expect(page.getByRole('link', { name: notFound.toGlossary }), path).toBeVisible();
  }
  await page.getByRole('link', { name: notFound.toGlossary }).click();
  await expect(page).toHaveURL(at(locale, '/glossary'));
});

test('a lost address without a language is answered in the language of who asks', async ({ page, expectedErrors }) => {
  expectedErrors.push(/404/);
  const response = await page.goto('/nowhere');
  expect(response?.status()).toBe(404);
  expect(new URL(page.url()).pathname).toBe('/en/nowhere');
});

test('what a person chose holds there too', async ({ page, expectedErrors }) => {
  expectedErrors.push(/404/);
  await page.addInitScript((key) => localStorage.setItem(key, 'theme=dark'), viewKey);
  await page.goto('/ja/read/nothing');
  await expect(page.getByRole('heading', { level: 1, name: words.ja.errors.notFound.title })).toBeVisible();
  await expect(page.locator(':root')).toHaveAttribute('data-theme', 'dark');
  await expect(page.locator('[data-theme-button]')).toBeVisible();
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('it is answered all the same, in the language of the path', async ({ page, expectedErrors }) => {
    expectedErrors.push(/404/);
    for (const path of ['/ja/nowhere', '/ja/read/nothing', '/en/read/doshikoku/99', '/en/glossary/nothing']) {
      expect((await page.goto(path))?.status(), path).toBe(404);
      const { notFound } = words[path.startsWith('/ja') ? 'ja' : 'en'].errors;
      await expect(page.getByRole('heading', { name: notFound.title }), path).toBeVisible();
      await expect(page.getByRole('link', { name: notFound.toGlossary }), path).toBeVisible();
    }
  });
});
