import { expectNoBarrierInBothThemes } from './support/axe';
import { expect, test } from './fixtures';
import { at, column, locales, words } from './support/texts';

// The digest that the first edition was published with: it never changes.
const firstDigest = 'd96ed39ccbfafa083b5803af3e5e2162bc4ffe95bc140b4ea8593eb06785f016';

for (const locale of locales) {
  const { history } = words[locale];

  test(`${locale}: a passage of the translation before says how it reads now, word by word, and leads there`, async ({ page }) => {
    await page.goto(at(locale, `${column.earlier}/9.2`));
    await expect(page.locator('[lang="en"]').filter({ hasText: 'strictly narrows down' }).first()).toBeVisible();
    const note = page.getByRole('note');
    await expect(note).toContainText(history.older.replace('{number}', '1'));
    await note.getByRole('link', { name: history.toChanges }).click();
    const since = page.locator('#since');
    await expect(since).toBeInViewport();
    // The Japanese is the same; what changed is the English.
    await expect(since.locator('[lang="ja"] :is(ins, del)')).toHaveCount(0);
    expect((await since.locator('[lang="en"] del').allTextContents()).join(' ')).toContain('self-help');
    expect((await since.locator('[lang="en"] ins').allTextContents()).join(' ')).toContain('of their own');
    await expectNoBarrierInBothThemes(page, { what: `a passage of an older edition (${locale})` });

    await since.getByRole('link', { name: history.openNow.replace('{latest}', '2').replace('{address}', '9.2') }).click();
    await expect(page).toHaveURL(at(locale, `${column.edition}/9.2`));
    await expect(page.locator('[lang="en"] mark').first()).toBeVisible();
    await expect(page.getByRole('note')).toHaveCount(0);
  });

  test(`${locale}: a passage whose words are the same says so`, async ({ page }) => {
    await page.goto(at(locale, `${column.earlier}/4.1`));
    await expect(page.getByRole('note')).toContainText(history.state.same.replace('{latest}', '2').replace('{date}', '2026-11-30'));
    await expect(page.locator('#since :is(ins, del)')).toHaveCount(0);
  });

  test(`${locale}: the editions of a work say what changed and why, and the first is still what it was`, async ({ page, request }) => {
    await page.goto(at(locale, `${column.path}/history`));
    const [second, first] = [page.locator('#edition-2'), page.locator('#edition-1')];
    await expect(second).toContainText(locale === 'ja' ? '英訳を改めた第2版' : 'with the translation revised');
    await expect(second.locator('[lang="en"] :is(ins, del)').first()).toBeVisible();
    await expect(second.locator('[lang="ja"] :is(ins, del)')).toHaveCount(0);
    await expect(first).toContainText(firstDigest);
    await expect(first).toContainText(history.first);
    await expectNoBarrierInBothThemes(page, { what: `the editions of the column (${locale})` });
    const wordsAt = async (path: string) => (await (await request.get(at(locale, path))).text()).replace(/<[^>]*>/g, '');
    expect(await wordsAt(column.earlier)).toContain('This month’s lecturer');
    expect(await wordsAt(column.path)).toContain('This month’s contributor');
  });
}
