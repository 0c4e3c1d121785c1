import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { article, inText, light, readAt, segment } from './support/reader';
import { at, column, essay } from './support/texts';

/** Points as this screen can: a mouse comes over the words, a finger touches them. */
async function pointAt(target: Locator, isMobile: boolean): Promise<void> {
  await (isMobile ? target.tap({ position: { x: 4, y: 8 } }) : target.hover({ position: { x: 4, y: 8 } }));
}

const phrase = (page: Page, text: string) => article(page).getByText(inText(text, { exact: true })).first();

test('a segment lights its partner and nothing else', async ({ page, isMobile }) => {
  await page.goto(at('ja', column.path));
  await page.waitForLoadState('load');
  await readAt(page, '8.1');
  const english = article(page).getByText('The greatest significance of engaging').last();
  await expect.poll(() => light(english)).toBeNull();

  await pointAt(segment(page, '8.1').getByText(inText('最大の意義', { exact: true })).last(), isMobile);
  const japanese = await light(segment(page, '8.1'));
  expect(japanese).not.toBeNull();
  await expect.poll(() => light(english)).toBe(japanese);
  await expect.poll(() => light(segment(page, '8.2'))).toBeNull();

  await pointAt(phrase(page, '懸案'), isMobile);
  await expect.poll(() => light(segment(page, '8.2'))).not.toBeNull();
  await expect.poll(() => light(english)).toBeNull();
});

test('focus on an address lights its segment and the partner', async ({ page }) => {
  await page.goto(at('en', column.path));
  await page.waitForLoadState('load');
  await article(page).getByRole('link', { name: '8.1', exact: true }).first().focus();
  await expect.poll(() => light(segment(page, '8.1'))).not.toBeNull();
  await expect.poll(() => light(article(page).getByText('The greatest significance of engaging').last())).not.toBeNull();
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => light(segment(page, '8.1'))).toBeNull();
  await expect.poll(() => light(segment(page, '8.2'))).not.toBeNull();
});

// The English sentence answers three Japanese ones, of which the last holds the phrase.
for (const [from, to] of [['証人', 'witness'], ['witness', '証人']] as const) {
  test(`a linked phrase lights its counterpart where sentences do not answer one by one: ${from} → ${to}`, async ({ page, isMobile }) => {
    await page.goto(at('ja', essay.path));
    await page.waitForLoadState('load');
    await readAt(page, '3.7');
    const one = article(page).getByText('She reads her own page', { exact: false }).last();
    await pointAt(phrase(page, from), isMobile);
    const wash = await light(segment(page, '3.5'));
    const strong = await light(phrase(page, to));
    expect(wash).not.toBeNull();
    expect(strong).not.toBe(wash);
    await expect.poll(() => light(phrase(page, from))).toBe(strong);
    await expect.poll(() => light(segment(page, '3.7'))).toBe(wash);
    await expect.poll(() => light(one)).not.toBeNull();
    await expect.poll(() => light(phrase(page, '問い'))).toBe(wash);
  });
}
