import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { inText, press, readAt, segment } from './support/reader';
import { at, column, locales, pages, words, type Locale } from './support/texts';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

async function expectAccessible(what: string, axe: AxeBuilder): Promise<void> {
  const { violations } = await axe.analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(({ target, failureSummary }) => `${target.join(' ')} ${failureSummary ?? ''}`).join(' | ')}`);
  expect(found, what).toEqual([]);
}

async function inBothThemes(page: Page, what: string, scope = 'html', except: string[] = []): Promise<void> {
  const axe = () => new AxeBuilder({ page }).include(scope);
  await page.emulateMedia({ colorScheme: 'light' });
  await expectAccessible(`${what}, light`, axe().withTags(tags).disableRules(except));
  // A theme changes colours and nothing else.
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectAccessible(`${what}, dark`, axe().withRules('color-contrast'));
}

const kinds = Object.entries(pages).flatMap(([kind, path]) => locales.map((locale): [string, string, Locale] => [kind, path, locale]));

for (const [kind, path, locale] of kinds) {
  test(`${kind} (${locale}) has no barrier that axe finds, in light and dark`, async ({ page, expectedErrors }) => {
    test.slow();
    if (kind === 'nothing') expectedErrors.push(/404/);
    await page.goto(at(locale, path));
    await page.waitForLoadState('load');
    await inBothThemes(page, kind);
  });
}

for (const locale of locales) {
  test(`nor has the reader (${locale}) with a card open, or in the other views of the source`, async ({ page, isMobile }) => {
    test.slow();
    const { reader } = words[locale];
    await page.goto(`${at(locale, column.path)}?view=edited`);
    await page.waitForLoadState('load');
    await readAt(page, '6.2');
    await press(segment(page, '6.2').getByRole('link', { name: inText('信頼醸成') }), isMobile);
    await expect(page.getByRole('dialog', { name: reader.card })).toBeVisible();
    await inBothThemes(page, 'a term’s card over the edited text', 'dialog');
    await page.keyboard.press('Escape');
    await readAt(page, '4.2');
    await press(segment(page, '4.2').getByRole('link').filter({ hasText: /^に$/ }), isMobile);
    await expect(page.getByRole('dialog', { name: reader.card })).toBeVisible();
    // What lies under a card is hidden in part; the card itself has to be in order.
    await inBothThemes(page, 'an intervention’s card', 'dialog');
    await page.keyboard.press('Escape');
    await inBothThemes(page, 'the edited text');
    await page.goto(`${at(locale, column.path)}?view=received`);
    // The words of a line are links inside of the line, as long as what went to one passage: one letter at times.
    await inBothThemes(page, 'as received', 'html', ['target-size']);
  });
}
