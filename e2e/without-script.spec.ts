import { expect, test } from './fixtures';
import { article, inText, press, segment } from './support/reader';
import { at, column, localeOn, other, words } from './support/texts';

test.use({ javaScriptEnabled: false });

test('without a script, both texts, readings, terms, apparatus and witness can be read', async ({ page, isMobile }) => {
  const locale = localeOn(isMobile);
  const { reader, shell } = words[locale];
  await page.goto(at(locale, column.path));
  await expect(segment(page, '8.1')).toContainText(inText('望ましい安全保障環境を創出していくことにある。'));
  await expect(article(page).getByText('desirable security environment').last()).toBeVisible();
  await expect(segment(page, '0.6').locator('rt').first()).toHaveText('おぐま');
  await expect(segment(page, '0.6').locator('rt').first()).toBeVisible();

  // The editors' hand: from the words to the explanation, from there to the line of the witness.
  await press(segment(page, '4.2').getByRole('link', { name: 'に', exact: true }), isMobile);
  await expect(page).toHaveURL(/#a5$/);
  const entry = page.getByRole('listitem').filter({ hasText: '日米防衛協力を次ぐ' }).first();
  await expect(entry).toBeInViewport();
  await expect(entry).toContainText(reader.certainty.replace('{level}', reader.level.high));
  await press(entry.getByRole('link', { name: reader.line.replace('{line}', '51') }), isMobile);
  await expect(page.locator('#line-51')).toBeInViewport();
  await expect(page.locator('#line-51')).toContainText('り「日米防衛協力を次ぐ');

  // And from the line back to its passage.
  await press(page.locator('#line-51').getByRole('link').first(), isMobile);
  await expect(page).toHaveURL(/#4\.2$/);
  await expect(segment(page, '4.2')).toBeInViewport();

  // The views are radio buttons; a style shows what is chosen.
  await press(page.getByRole('banner').getByText(reader.viewEdited, { exact: true }), isMobile);
  await expect(page.getByRole('heading', { name: reader.key })).toBeVisible();

  await press(segment(page, '8.1').getByRole('link', { name: inText('防衛協力') }), isMobile);
  await expect(page).toHaveURL(at(locale, '/glossary/defense-cooperation'));
  await expect(page.getByRole('heading', { level: 1 })).toContainText('defense cooperation');
  await press(page.getByRole('banner').getByRole('link', { name: shell.switchLocale }), isMobile);
  await expect(page).toHaveURL(at(other[locale], '/glossary/defense-cooperation'));
});

test('without a script, the glossary is a plain list and the theme is that of the system', async ({ page, isMobile }) => {
  const locale = localeOn(isMobile);
  const { shell, glossary } = words[locale];
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto(at(locale, '/glossary'));
  await expect(page.getByRole('main').getByRole('link', { name: 'HA/DR' }).or(page.getByText('HA/DR')).first()).toBeVisible();
  await expect(page.getByRole('searchbox', { name: glossary.filter.label })).toBeHidden();
  await expect(page.getByRole('button', { name: shell.theme })).toBeHidden();
  const paper = () => page.locator('html').evaluate((root) => getComputedStyle(root).backgroundColor);
  const dark = await paper();
  await page.emulateMedia({ colorScheme: 'light' });
  expect(await paper()).not.toBe(dark);
});
