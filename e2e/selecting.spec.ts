import { expect, test } from './fixtures';
import { expectNoBarrier, expectNoBarrierInBothThemes } from './support/axe';
import { press, readAt } from './support/reader';
import { at, column, essay, localeOn, words } from './support/texts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

/** Words of marks, without their readings. */
const marked = `[...document.querySelectorAll('mark:not(.partner, .linked)')].map((mark) => {
  const copy = mark.cloneNode(true);
  copy.querySelectorAll('rt, rp, .addr, .k').forEach((each) => each.remove());
  return copy.textContent;
}).join('')`;

test('what is selected has an address, and its link opens exactly that in both languages', async ({ page, isMobile }) => {
  const locale = localeOn(isMobile);
  const { selection } = words[locale];
  await page.goto(at(locale, column.edition));
  await readAt(page, '4.1');
  const bar = page.getByRole('group', { name: selection.bar });
  if (isMobile) {
    // A finger's handles move the selection of the browser, nothing else.
    await page.evaluate(() => getSelection()?.selectAllChildren(document.getElementById('4.1')!));
    await expect(bar.getByRole('link').first()).toHaveAttribute('href', at(locale, `${column.edition}/4.1`));
    await page.evaluate(() => {
      const walker = document.createTreeWalker(document.getElementById('4.1')!, NodeFilter.SHOW_TEXT);
      let node = walker.nextNode() as Text;
      while (!node.data.includes('豪') || node.parentElement?.closest('rt')) node = walker.nextNode() as Text;
      getSelection()?.setBaseAndExtent(node, 0, node, node.length);
    });
  } else {
    const box = await page.locator('[id="4.1"] .t').first().evaluate((element) => element.getBoundingClientRect().toJSON() as { left: number; right: number; bottom: number });
    // From before the term to after it, below its readings.
    await page.mouse.move(box.left - 14, box.bottom - 8);
    await page.mouse.down();
    await page.mouse.move(box.right - 1, box.bottom - 8, { steps: 4 });
    await page.mouse.up();
  }
  const link = bar.getByRole('link').first();
  await expect(link).toHaveAttribute('href', /4\.1~ja\d+-\d+$/);
  const selected = await page.evaluate(() => {
    const copy = getSelection()!.getRangeAt(0).cloneContents();
    copy.querySelectorAll('rt, rp, .addr, .k').forEach((each) => each.remove());
    return copy.textContent ?? '';
  });
  expect(selected).toContain('豪');
  await bar.getByRole('button', { name: selection.copyLink }).click();
  await expect(bar).toContainText(selection.copied);
  const address = await page.evaluate(() => navigator.clipboard.readText());

  // In place, in each form; what is pasted is compared with what was selected.
  const { citation } = words[locale];
  // The site has a name of its own, and a citation no language of the interface.
  const place = new URL(address).pathname.replace(`/${locale}/`, '/');
  const author = locale === 'ja' ? '小熊真也. ' : 'Oguma, Shinya. ';
  await press(bar.getByRole('button', { name: selection.copyAs }), isMobile);
  await press(bar.getByRole('button', { name: citation.language.ja, exact: true }), isMobile);
  for (const [form, pasted] of [
    ['quotation', [`「${selected}」`, author, place]], ['plain', [selected]], ['markdown', [`> ${selected}\n`, `${place}>`]],
    ['html', [`<p>${selected}</p></blockquote>`, place]], ['tei', ['<cit xmlns="http://www.tei-c.org/ns/1.0">', `<p>${selected}</p></quote>`]],
  ] as const) {
    await press(bar.getByRole('button', { name: citation.forms[form], exact: true }), isMobile);
    await expect(bar.getByRole('status').last()).toHaveText(selection.copied);
    const text = await page.evaluate(() => navigator.clipboard.readText());
    for (const words of pasted) expect(text, form).toContain(words);
    expect(text.includes(author), form).toBe(form !== 'plain');
  }
  await bar.getByRole('checkbox', { name: citation.readings }).check();
  await press(bar.getByRole('button', { name: citation.language.both, exact: true }), isMobile);
  await press(bar.getByRole('button', { name: citation.forms.plain, exact: true }), isMobile);
  await expect(bar.getByRole('status').last()).toHaveText(selection.copied);
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/豪州?（ごう(?:しゅう)?）[^]*Australia/);

  await page.goto(address);
  expect(await page.evaluate(marked)).toBe(selected);
  await expect(page.locator('[lang="en"] mark.partner').first()).toBeVisible();

  await page.getByRole('link', { name: words[locale].passage.cite }).click();
  await expect(page.getByRole('heading', { name: citation.quotation })).toBeVisible();
  await page.locator('select[name="languages"]').selectOption('ja');
  await page.getByRole('button', { name: citation.make }).click();
  await expect(page).toHaveURL(/languages=ja/);
  await expect(async () => {
    await page.getByRole('button', { name: citation.copy, exact: true }).first().click();
    await expect(page.getByRole('status')).toHaveText(citation.copied, { timeout: 500 });
  }).toPass();
  const pasted = await page.evaluate(() => navigator.clipboard.readText());
  expect(pasted.split('\n')[0]).toBe(`「${selected}」`);
  expect(pasted).toContain(locale === 'ja' ? '小熊真也. ' : 'Oguma, Shinya. ');
  expect(pasted).toContain(`${column.edition}/4.1~ja`);
  await expectNoBarrierInBothThemes(page, { what: `citing a passage (${locale})` });
});

test('where there is no clipboard, that is said, and the link itself is there', async ({ page, isMobile }) => {
  test.skip(isMobile, 'it is the same on every screen');
  await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  await page.goto(at('en', `${column.edition}/4.1/cite`));
  await page.getByRole('button', { name: words.en.citation.copy, exact: true }).first().click();
  await expect(page.getByRole('status')).toHaveText(words.en.citation.notCopied);
  await page.goto(at('en', `${column.edition}/4.1`));
  await page.evaluate(() => getSelection()?.selectAllChildren(document.getElementById('4.1')!));
  const bar = page.getByRole('group', { name: words.en.selection.bar });
  await bar.getByRole('button', { name: words.en.selection.copyLink }).click();
  await expect(bar.getByRole('link').first()).toBeFocused();
});

test('a citation comes as an entry, a note, a short note or in the text, by plain links', async ({ page, isMobile }) => {
  test.skip(isMobile, 'it is the same on every screen');
  const { citation } = words.en;
  await page.goto(at('en', `${column.edition}/4.1/cite`));
  const forms = page.getByRole('navigation', { name: citation.formsOf });
  await expect(page.locator('#chicago-en')).toContainText('Accessed');
  await forms.getByRole('link', { name: citation.citationForms['short-note'] }).click();
  await expect(page.locator('#chicago-en')).toHaveText(/^Oguma, “Defense Cooperation .*,” passage 4\.1\.$/);
  await expect(page.locator('#apa-en')).toHaveCount(0);
  await forms.getByRole('link', { name: citation.citationForms['in-text'] }).click();
  await expect(page.locator('#apa-ja')).toHaveText('(小熊, 日付なし, 4.1)');
  await expect(forms.locator('[aria-current]')).toHaveText(citation.citationForms['in-text']);
});

test('a work and a passage are cited in files, and bad requests are told why', async ({ request, isMobile }) => {
  test.skip(isMobile, 'the answers of the server are the same for every screen');
  const files = `/api/v1/editions${column.edition.replace('/read', '')}`;
  for (const [name, start] of [['bibtex.ja.bib', '@article{'], ['biblatex.en.bib', '@article{'], ['ris.en.ris', 'TY  - NEWS'], ['csl.ja.json', '[']] as const) {
    for (const path of [`${files}/citation/${name}`, `${files}/passages/4.1~ja2-4/citation/${name}`]) {
      const answer = await request.get(path);
      expect(answer.status(), path).toBe(200);
      expect(answer.headers()['content-disposition']).toMatch(/filename="[\w.-]+"/);
      expect(await answer.text()).toMatch(new RegExp(`^${start.replace(/[[{]/g, '\\$&')}`));
    }
  }
  expect((await request.get(`${files}/citation/bibtex.ja.bib?accessed=2026-13-40`)).status()).toBe(400);
  for (const path of ['/citation/bibtex.fr.bib', '/citation/word.ja.doc', '/passages/4.99/citation/ris.ja.ris']) {
    expect((await request.get(`${files}${path}`)).status(), path).toBe(404);
  }
  expect((await request.get(at('en', `${column.edition}/4.99/cite`))).status()).toBe(404);
});

test('by keyboard, from an address on, sentence by sentence', async ({ page, isMobile }) => {
  test.skip(isMobile, 'there is no keyboard');
  await page.goto(at('en', column.edition));
  await expect(page.locator('[data-progress]')).toHaveText(/\d+%/);
  await page.locator('[id="4.1"] > .addr').focus();
  const link = page.getByRole('group', { name: words.en.selection.bar }).getByRole('link').first();
  for (const [key, address] of [['Shift+ArrowDown', '4.1'], ['Shift+ArrowDown', '4.1-4.2'], ['Shift+ArrowDown', '4.1-4.3'], ['Shift+ArrowUp', '4.1-4.2']] as const) {
    await page.keyboard.press(key);
    await expect(link).toHaveAttribute('href', at('en', `${column.edition}/${address}`));
  }
  // Tab leads to what can be done with it, and back to where one was.
  await page.keyboard.press('Tab');
  await expect(link).toBeFocused();
  for (let stop = 0; stop < 2; stop += 1) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const both = page.getByRole('button', { name: words.en.citation.language.both, exact: true });
  await expect(both).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(both).toBeFocused();
  await expectNoBarrier(page, { what: 'a selection and what it can be copied as', scope: '.selection-bar' });
  await page.keyboard.press('Escape');
  await expect(link).toHaveCount(0);
  await expect(page.locator('[id="4.2"] > .addr')).toBeFocused();
});

// Selections at random over pages with readings, terms, gaps and beads of several sentences, in both languages.
for (const { path } of [column, essay]) {
  test(`address, selection and address again: ${path}`, async ({ page, context, isMobile }) => {
    test.skip(isMobile, 'the addresses of a selection are the same on every screen');
    test.slow();
    await page.goto(at('ja', `${path}/1`));
    const link = page.getByRole('group', { name: words.ja.selection.bar }).getByRole('link').first();
    // The text stays open, as it does for whoever shares passages of it.
    const passage = await context.newPage();
    let before = '';
    for (let turn = 1; turn <= 6; turn += 1) {
      const selected = await page.evaluate((seed) => {
        const columns = [...document.querySelectorAll(`.text [lang="${seed % 2 === 0 ? 'ja' : 'en'}"].col`)];
        const nodes = columns.flatMap((column) => {
          const walker = document.createTreeWalker(column, NodeFilter.SHOW_TEXT);
          const texts: Text[] = [];
          while (walker.nextNode()) {
            const node = walker.currentNode as Text;
            if (!node.parentElement?.closest('rt, rp, .addr, .k, .x.gap') && node.data.trim().length > 1 && node.parentElement?.closest('.bead, .seg')) texts.push(node);
          }
          return texts;
        });
        const at = (seed * 7919) % (nodes.length - 6);
        const [from, to] = [nodes[at]!, nodes[at + (seed % 5)]!];
        const [start, end] = [seed % from.length, from === to ? from.length : 1 + (seed % (to.length - 1))];
        const range = document.createRange();
        range.setStart(from, start);
        range.setEnd(to, end);
        getSelection()?.removeAllRanges();
        getSelection()?.addRange(range);
        const own = columns[0]?.getAttribute('lang');
        const copy = range.cloneContents();
        copy.querySelectorAll(`rt, rp, .addr, .k, .x.gap, .col:not([lang="${own}"])`).forEach((each) => each.remove());
        return (copy.textContent ?? '').replace(/\s+/g, ' ').trim();
      }, turn);
      await expect(link).not.toHaveAttribute('href', before);
      const href = (await link.getAttribute('href')) ?? '';
      before = href;
      await passage.goto(href);
      const words = String(await passage.evaluate(`[...document.querySelectorAll('mark:not(.partner, .linked)')].map((mark) => {
        const copy = mark.cloneNode(true);
        copy.querySelectorAll('rt, rp, .addr, .k, .x.gap').forEach((each) => each.remove());
        return copy.textContent;
      }).join('')`));
      expect(words.replace(/\s+/g, ''), href).toContain(selected.replace(/\s+/g, '').slice(0, 400));
    }
  });
}

test('of two copies that are asked for the later one is in the clipboard, and says so alone', async ({ page, isMobile, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const { selection, citation } = words.en;
  await page.goto(at('en', `${column.path}#4.1`));
  const bar = page.getByRole('group', { name: selection.bar });
  await page.evaluate(() => getSelection()?.selectAllChildren(document.getElementById('4.1')!));
  await press(bar.getByRole('button', { name: selection.copyAs }), isMobile);
  const form = (name: keyof typeof citation.forms) => bar.getByRole('button', { name: citation.forms[name], exact: true });
  const pasted = () => page.evaluate(() => navigator.clipboard.readText());
  let release = () => {};
  await page.route('**/quotation?*', async (route) => {
    if (new URL(route.request().url()).searchParams.get('form') === 'tei') await new Promise<void>((resolve) => { release = resolve; });
    await route.continue().catch(() => {});
  });
  for (const later of ['text', 'link'] as const) {
    await press(form('tei'), isMobile);
    await press(later === 'text' ? form('plain') : bar.getByRole('button', { name: selection.copyLink }), isMobile);
    await expect(bar).toContainText(selection.copied);
    const before = await pasted();
    expect(before, later).toMatch(later === 'text' ? /^[^<]+$/ : /^http/);
    release();
    await page.waitForTimeout(500);
    expect(await pasted(), later).toBe(before);
    await expect(bar).not.toContainText(selection.notCopied);
  }
});
