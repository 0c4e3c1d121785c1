import { expect, test } from './fixtures';
import { at, localeOn, words } from './support/texts';

const found = {
  ja: { one: ['ｼﾞﾝﾄﾞｳ', '人道支援・災害救援', '1件'], none: 'ぬぬぬ' },
  en: { one: ['ha/dr', 'humanitarian assistance and disaster relief', '1 term'], none: 'zzz' },
} as const;

test('typing leaves the terms that match, says how many, and coming back shows the same', async ({ page, isMobile }) => {
  const locale = localeOn(isMobile);
  const { filter } = words[locale].glossary;
  await page.goto(at(locale, '/glossary'));
  const input = page.getByRole('searchbox', { name: filter.label });
  const lines = page.locator('main section li');
  const all = await lines.count();
  expect(all).toBeGreaterThan(40);

  const [typed, name, count] = found[locale].one;
  await input.fill(typed);
  await expect(page.getByRole('status')).toHaveText(count);
  const link = page.locator('main section').getByRole('link', { name }).first();
  await expect(link).toBeVisible();
  await expect(lines.filter({ visible: true })).toHaveCount(2);

  await page.reload();
  await expect(input).toHaveValue(typed);
  await expect(page.getByRole('status')).toHaveText(count);

  await input.fill(found[locale].none);
  await expect(page.getByRole('status')).toHaveText(filter.none);
  await expect(lines.filter({ visible: true })).toHaveCount(0);

  await input.fill('');
  await expect(page.getByRole('status')).toHaveText('');
  await expect(lines.filter({ visible: true })).toHaveCount(all);
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('the glossary is a plain list in the order of its language', async ({ page, isMobile }) => {
    const locale = localeOn(isMobile);
    const { filter } = words[locale].glossary;
    await page.goto(at(locale, '/glossary'));
    await expect(page.getByRole('searchbox', { name: filter.label })).toBeHidden();
    const headings = await page.getByRole('heading', { level: 2 }).allTextContents();
    const order = locale === 'ja' ? [...'あかさたなはまやらわ'].map((kana) => `${kana}行`) : [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
    expect(headings).toEqual(order.filter((heading) => headings.includes(heading)));
    expect(headings.length).toBeGreaterThan(6);
  });
});
