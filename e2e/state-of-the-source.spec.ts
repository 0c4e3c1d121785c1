import { expect, test } from './fixtures';
import { article, inText, press, readAt, segment, sigla } from './support/reader';
import { at, column, localeOn, witnessLines, words } from './support/texts';

test('the reading text is clean, the edited text shows every sign with its key', async ({ page, isMobile }) => {
  const locale = localeOn(isMobile);
  const { reader } = words[locale];
  const address = at(locale, column.path);
  await page.goto(address);
  await page.waitForLoadState('load');
  const key = page.getByRole('heading', { name: reader.key });
  await expect(key).toBeHidden();
  const signs = () => sigla(article(page));
  for (const sign of ['⟨', '⸢', '{']) expect(await signs()).not.toContain(sign);
  // What is lost is said in every view.
  await expect(segment(page, '4.2')).toContainText('［…］');
  // And a screen reader is told what kind of place it is, in every view.
  await expect(page.locator('a.x.corrected').first()).toHaveAccessibleDescription(reader.sign.corrected);
  await expect(page.locator('a.x.gap').first()).toHaveAccessibleDescription(reader.sign.gap);

  await press(page.getByRole('banner').getByText(reader.viewEdited, { exact: true }), isMobile);
  await expect(key).toBeVisible();
  await expect(page).toHaveURL(`${address}?view=edited`);
  for (const sign of ['⟨', '⟩', '⸢', '⸣', '{を}', '⇄']) expect(await signs()).toContain(sign);
  const { doubtful, ...sourceSigns } = reader.sign;
  for (const sign of Object.values(sourceSigns)) await expect(page.getByText(sign)).toBeVisible();
  // All readings of the column are confirmed.
  await expect(page.getByText(doubtful)).toHaveCount(0);

  await page.reload();
  await expect(page.getByRole('radio', { name: reader.viewEdited })).toBeChecked();
  await expect(key).toBeVisible();

  await press(page.getByRole('banner').getByText(reader.viewReading, { exact: true }), isMobile);
  await expect(key).toBeHidden();
  await expect(page).toHaveURL(address);
});

test('as received, the 157 lines stand in the order of the witness, copies with what they repeat', async ({ page, isMobile }) => {
  const locale = localeOn(isMobile);
  const { reader } = words[locale];
  const address = at(locale, column.path);
  await page.goto(`${address}?view=received`);
  await page.waitForLoadState('load');
  await expect(page.getByRole('heading', { name: reader.asReceived })).toBeVisible();
  await expect(segment(page, '8.1')).toBeHidden();

  const shown = await page.locator('li[id^="line-"]').evaluateAll((items) =>
    items.filter((item) => item.checkVisibility()).map((item) => ({
      id: item.id,
      text: item.textContent ?? '',
      copy: item.querySelector('s')?.textContent ?? null,
      differs: item.querySelector('s em') !== null,
      repeats: [...item.querySelectorAll('a')].map((link) => link.hash).filter((hash) => hash.startsWith('#line-'))[0] ?? null,
    })),
  );
  const received = witnessLines();
  expect(received).toHaveLength(157);
  expect(shown.map(({ id }) => id)).toEqual(received.map((_, i) => `line-${i + 1}`));
  shown.forEach(({ text }, i) => expect(text.startsWith(received[i] ?? '?'), `line ${i + 1}: ${text}`).toBe(true));

  const copies = shown.filter(({ repeats }) => repeats !== null);
  expect(copies.length).toBeGreaterThan(20);
  for (const { copy, repeats, differs, id } of copies) {
    const model = received[Number(repeats?.slice('#line-'.length)) - 1];
    expect(model, `${id} repeats a line that is there`).toBeDefined();
    expect(copy === model, `${id} says rightly whether it differs`).toBe(!differs);
  }

  const first = copies[0];
  await press(page.locator(`[id="${first?.id}"]`).locator(`a[href$="${first?.repeats}"]`), isMobile);
  await expect(page).toHaveURL(new RegExp(`${first?.repeats}$`));
  await expect(page.locator(`[id="${first?.repeats?.slice(1)}"]`)).toBeInViewport();
});

test('a line as received leads to its passage, and the view stays in the address', async ({ page, isMobile }) => {
  const locale = localeOn(isMobile);
  const address = at(locale, column.path);
  await page.goto(`${address}?view=received`);
  await page.waitForLoadState('load');
  await press(page.locator('#line-79').getByRole('link', { name: '日本はこれらの分野で、能' }), isMobile);
  await expect(page).toHaveURL(`${address}?view=edited#6.5`);
  await expect(segment(page, '6.5')).toBeInViewport();
  await expect(segment(page, '6.5')).toContainText(inText('日本はこれらの分野で、能力構築支援'));
  await page.reload();
  await expect(segment(page, '6.5')).toBeInViewport();
});

test('an intervention says what witness and edition have, why and how certain, from either language', async ({ page, isMobile }) => {
  const locale = localeOn(isMobile);
  const { reader } = words[locale];
  const address = at(locale, column.path);
  await page.goto(address);
  await page.waitForLoadState('load');
  await readAt(page, '4.2');
  const card = page.getByRole('dialog', { name: reader.card });
  const japanese = segment(page, '4.2').getByRole('link', { name: 'に', exact: true });
  // A press opens the word, with what the editors changed in it; Enter on the link means the link.
  await press(japanese, isMobile);
  const panel = page.getByRole('dialog', { name: 'に', exact: true });
  await expect(panel.locator('.edit')).toContainText(reader.kind.corrected);
  await expect(panel.locator('.edit dd').nth(0)).toContainText('日米防衛協力を次ぐ');
  await page.keyboard.press('Escape');
  await expect(japanese).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(card.getByRole('heading')).toContainText(reader.kind.corrected);
  const rows = card.locator('dd');
  await expect(card.getByText(reader.received, { exact: true })).toBeVisible();
  await expect(rows.nth(0)).toContainText('日米防衛協力を次ぐ');
  await expect(rows.nth(1)).toContainText('日米防衛協力に次ぐ');
  await expect(card).toContainText(locale === 'ja' ? '「次ぐ」は「に」をとる' : 'takes に');
  await expect(card).toContainText(reader.certainty.replace('{level}', reader.level.high));
  const said = await card.innerText();
  await page.keyboard.press('Escape');
  await expect(japanese).toBeFocused();

  await press(article(page).getByRole('link', { name: 'second only to' }), isMobile);
  await expect(card).toBeVisible();
  expect(await card.innerText()).toBe(said);

  // From the card to the witness's own line.
  await press(card.getByRole('link', { name: reader.line.replace('{line}', '51') }), isMobile);
  await expect(page.getByRole('radio', { name: reader.viewReceived })).toBeChecked();
  await expect(page.locator('#line-51')).toBeInViewport();
  await expect(page.locator('#line-51')).toContainText('り「日米防衛協力を次ぐ');

  // And back to the text, where one stood in it.
  await page.goBack();
  await expect(page.getByRole('radio', { name: reader.viewReading })).toBeChecked();
  await expect(page).toHaveURL(address);
  await expect(segment(page, '4.2')).toBeInViewport();
});

test('what is supplied inside of a term opens its card, and a gap too', async ({ page, isMobile }) => {
  const { reader } = words.en;
  await page.goto(`${at('en', column.path)}?view=edited`);
  await page.waitForLoadState('load');
  await readAt(page, '5.1');
  const card = page.getByRole('dialog', { name: reader.card });
  await press(segment(page, '5.1').getByRole('link', { name: '［…］' }).first(), isMobile);
  await expect(card.getByRole('heading')).toContainText(reader.kind.gap);
  await page.keyboard.press('Escape');
  await press(segment(page, '5.1').getByRole('link', { name: reader.entryHandle.replace('{kind}', reader.kind.supplied) }), isMobile);
  await expect(card.getByRole('heading')).toContainText(reader.kind.supplied);
  await expect(card).toContainText('防衛協力');
});
