import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { nu } from '../scripts/conformance/validators/nu';
import { expect, test } from './fixtures';
import { at, column, essay, locales, pages } from './support/texts';

const edition = column.edition;
const search = (query: string) => `/search?q=${encodeURIComponent(query)}`;
const text = encodeURIComponent('http://localhost:3000/read/doshikoku/2?layout=ja');

/** A page of each kind, and of each state that has markup of its own; with the status it is sent with. */
const kinds: readonly (readonly [path: string, status: number])[] = [
  ...Object.values(pages).map((path) => [path, path === pages.nothing ? 404 : 200] as const),
  [`${essay.path}/1`, 200], [`${column.path}/history`, 200],
  [`${edition}/4.1-4.2`, 200], [`${edition}/8.1~ja0-6`, 200], [`${edition}/99.1`, 404],
  [`${edition}/cite`, 200], [`${edition}/4.1-4.2/cite`, 200], [`${edition}/4.1-4.2/cite?form=html&readings=1`, 200],
  [`${edition}/download`, 200], [`${edition}/4.1-4.2/download`, 200],
  ['/search', 200], [search('協力'), 200], [search('defence'), 200], [search('ぬるぽ'), 200], [search('"協力'), 200],
  ['/api', 200], ['/offline', 200], ['/nowhere/at/all', 404],
  [`/embed/doshikoku/2/4.1-4.2`, 200], ['/embed/doshikoku/2/99.1', 404],
];

test('every kind of page is HTML as the Nu checker has it', async ({ request, isMobile }, testInfo) => {
  test.skip(isMobile, 'the same pages are sent to every screen');
  test.skip(nu.missing() !== null, `the pages are not checked: ${nu.missing() ?? ''}`);
  test.slow();
  const folder = testInfo.outputPath('html');
  mkdirSync(folder, { recursive: true });
  const files: string[] = [];
  const keep = async (path: string, status: number) => {
    const answer = await request.get(path);
    expect(answer.status(), path).toBe(status);
    expect(answer.headers()['content-type'], path).toMatch(/^text\/html/);
    const file = join(folder, `${files.length}${decodeURIComponent(path).replace(/[^\p{L}\d.~-]+/gu, '_')}.html`);
    writeFileSync(file, await answer.body());
    files.push(file);
  };
  for (const [path, status] of kinds) for (const locale of locales) await keep(at(locale, path), status);
  await keep(`/api/dts/document?resource=${text}&mediaType=${encodeURIComponent('text/html')}`, 200);
  // One start of its machine for all of them.
  expect(await nu.check(files)).toEqual([]);
});
