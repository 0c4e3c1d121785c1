import { expect, test } from './fixtures';
import { expectNoBarrier, expectNoBarrierInBothThemes } from './support/axe';
import { inText, press, readAt, segment } from './support/reader';
import { at, column, localeOn, pages } from './support/texts';

for (const [kind, path] of Object.entries(pages)) {
  test(`${kind} has no barrier that axe finds, in light and dark`, async ({ page, isMobile, expectedErrors }) => {
    test.slow();
    const locale = localeOn(isMobile);
    if (kind === 'nothing') expectedErrors.push(/404/);
    await page.goto(at(locale, path));
    await page.waitForLoadState('load');
    // The page of what is not found comes by a script.
    await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
    await expectNoBarrierInBothThemes(page, { what: kind });
  });
}

test('nor has the reader with a card open, or in the other views of the source', async ({ page, isMobile }) => {
  const locale = localeOn(isMobile);
  test.slow();
  await page.goto(`${at(locale, column.path)}?view=edited`);
  await page.waitForLoadState('load');
  await readAt(page, '6.2');
  await press(segment(page, '6.2').getByRole('link', { name: inText('信頼醸成') }), isMobile);
  await expect(page.getByRole('dialog').locator('.term')).toBeVisible();
  await expectNoBarrierInBothThemes(page, { what: 'a term’s word over the edited text', scope: 'dialog' });
  await page.keyboard.press('Escape');
  await readAt(page, '4.2');
  await press(segment(page, '4.2').getByRole('link').filter({ hasText: /^に$/ }), isMobile);
  await expect(page.getByRole('dialog').locator('.edit')).toBeVisible();
  // What lies under a card is hidden in part; the card itself has to be in order.
  await expectNoBarrierInBothThemes(page, { what: 'an intervention’s word', scope: 'dialog' });
  await page.keyboard.press('Escape');
  await expectNoBarrierInBothThemes(page, { what: 'the edited text' });
  await page.goto(`${at(locale, column.path)}?view=received`);
  // The words of a line are links inside of the line, as long as what went to one passage: one letter at times.
  await expectNoBarrierInBothThemes(page, { what: 'as received', except: ['target-size'] });
});

test('a planted barrier is found', async ({ page }) => {
  await page.goto(at('en', pages.library));
  await page.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<button id="planted" style="color:#eee;background:#fff">planted</button>'));
  await expect(expectNoBarrier(page, { what: 'planted', scope: '#planted' })).rejects.toThrow(/color-contrast/);
  await page.evaluate(() => document.querySelector('#planted')?.replaceChildren());
  await expect(expectNoBarrier(page, { what: 'planted', scope: '#planted' })).rejects.toThrow(/button-name/);
});
