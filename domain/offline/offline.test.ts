import { describe, expect, it } from 'vitest';
import { answerFrom, parseRequestedPage, editionFor } from './requested-page';
import { assetsOf, describePage, editionIn, markAsKept } from './describe-page';
import { keptLimits, pagesToEvict, type KeptPage } from './kept-page';

const text = (path: string, rest: Partial<KeptPage> = {}): KeptPage => {
  const asked = parseRequestedPage(path)!;
  return { path, locale: asked.locale, text: { work: asked.text!.work, edition: asked.text!.edition! }, title: '', keptAt: 0, openedAt: 0, bytes: 1000, wordBytes: 0, assets: [], ...rest };
};
const page = (path: string, rest: Partial<KeptPage> = {}): KeptPage => ({ ...text('/ja/read/w/1'), path, text: null, ...rest });

describe('what an address asks for', () => {
  it.each([
    ['/ja/read/doshikoku', { work: 'doshikoku', edition: null }, null],
    ['/en/read/doshikoku/', { work: 'doshikoku', edition: null }, null],
    ['/en/read/doshikoku/12', { work: 'doshikoku', edition: 12 }, null],
    ['/ja/read/doshikoku/1/3.2-3.4', { work: 'doshikoku', edition: 1 }, '3.2'],
    ['/ja/read/doshikoku/3.2~4', { work: 'doshikoku', edition: null }, '3.2'],
    ['/ja', null, null],
    ['/ja/', null, null],
    ['/en/study', null, null],
    ['/en/glossary/confidence-building', null, null],
  ])('%s', (path, asked, address) => {
    expect(parseRequestedPage(path)).toMatchObject({ text: asked, address });
  });

  it.each(['/', '/de', '/read/doshikoku', '/ja/offline', '/ja/read', '/ja/read/doshikoku/0', '/ja/read/doshikoku/1/cite', '/ja/read/doshikoku/1/3.2/cite', '/ja/glossary/a/b', '/jax', '/api/v1/profile', '/ja/manifest.webmanifest'])(
    'nothing that is kept: %s',
    (path) => expect(parseRequestedPage(path)).toBeNull(),
  );
});

describe('what answers from the device', () => {
  const kept = [text('/ja/read/a/2'), text('/ja/read/a/10'), text('/en/read/a/11'), text('/ja/read/b/1'), page('/ja/glossary')];
  const answer = (path: string) => answerFrom(kept, parseRequestedPage(path)!)?.path;

  it('is of the latest address the newest edition that is kept, in the language of the page', () => {
    expect(answer('/ja/read/a')).toBe('/ja/read/a/10');
    expect(answer('/en/read/a')).toBe('/en/read/a/11');
    expect(answer('/en/read/b')).toBeUndefined();
  });

  it('is of a fixed address that edition and no other', () => {
    expect(answer('/ja/read/a/2')).toBe('/ja/read/a/2');
    expect(answer('/ja/read/a/3')).toBeUndefined();
  });

  it('is of any other page that page', () => {
    expect(answer('/ja/glossary')).toBe('/ja/glossary');
    expect(answer('/ja/study')).toBeUndefined();
  });

  it('is of a passage the page of its own, and else the text that it stands in', () => {
    expect(answer('/ja/read/a/2/1.1')).toBeUndefined();
    expect(editionFor(kept, parseRequestedPage('/ja/read/a/2/1.1')!)?.path).toBe('/ja/read/a/2');
    expect(editionFor(kept, parseRequestedPage('/ja/read/a/1.1')!)?.path).toBe('/ja/read/a/10');
    expect(answerFrom([page('/ja/read/a/2/1.1')], parseRequestedPage('/ja/read/a/2/1.1')!)?.path).toBe('/ja/read/a/2/1.1');
  });
});

describe('what is given up', () => {
  const limits = { texts: { count: 2, bytes: 5000 }, pages: { count: 1, bytes: 5000 } };
  const paths = (kept: KeptPage[]) => pagesToEvict(kept, limits).map(({ path }) => path);

  it('is what was opened longest ago, texts and pages each by themselves', () => {
    const kept = [text('/ja/read/a/1', { openedAt: 1 }), text('/ja/read/b/1', { openedAt: 3 }), text('/ja/read/c/1', { openedAt: 2 }), page('/ja', { openedAt: 9 }), page('/en', { openedAt: 8 })];
    expect(paths(kept)).toEqual(['/ja/read/a/1', '/en']);
    expect(paths(kept.slice(1, 4))).toEqual([]);
  });

  it('counts the bytes of pages and of their words', () => {
    expect(paths([text('/ja/read/a/1', { openedAt: 2, wordBytes: 3000 }), text('/ja/read/b/1', { openedAt: 1, wordBytes: 1 })])).toEqual(['/ja/read/b/1']);
  });

  it('is never what was opened last, however large it is', () => {
    expect(paths([text('/ja/read/a/1', { openedAt: 2, bytes: 10_000 }), text('/ja/read/b/1', { openedAt: 1 })])).toEqual(['/ja/read/b/1']);
  });

  it('leaves room for the column in both languages many times over', () => {
    expect(keptLimits.texts.bytes / 2).toBeGreaterThan(keptLimits.texts.count * 250_000);
  });
});

describe('what is noted of a page', () => {
  const html = '<!DOCTYPE html><html lang="ja"><head><title>並べて読む &amp; A | 対訳</title><link rel="stylesheet" href="/_next/static/chunks/a.css"/>'
    + '</head><body><article class="edition" data-edition="a/2">文</article>'
    + '<script>requestAnimationFrame(function(){setTimeout(function(){import("/client/main-B0aLeB_f.js")})})</script></body></html>';

  it('is its edition, under the fixed address, whatever the address was', () => {
    const expected = { path: '/ja/read/a/2', text: { work: 'a', edition: 2 }, title: '並べて読む & A', keptAt: 5, openedAt: 5, bytes: 7, wordBytes: 0 };
    expect(describePage(parseRequestedPage('/ja/read/a')!, html, 7, 5)).toMatchObject(expected);
    expect(describePage(parseRequestedPage('/ja/read/a/2')!, html, 7, 5)).toMatchObject(expected);
  });

  it('is nothing where the page is not what was asked for', () => {
    expect(describePage(parseRequestedPage('/ja/read/a/1')!, html, 7, 5)).toBeNull();
    expect(describePage(parseRequestedPage('/ja/read/b')!, html, 7, 5)).toBeNull();
    expect(describePage(parseRequestedPage('/ja/glossary')!, '<html><body></body></html>', 7, 5)).toBeNull();
  });

  it('does not take a passage for its text', () => {
    const excerpt = html.replace('class="edition"', 'class="edition excerpt"');
    expect(editionIn(excerpt)).toBeNull();
    expect(describePage(parseRequestedPage('/ja/read/a/2/1.1')!, excerpt, 7, 5)).toMatchObject({ path: '/ja/read/a/2/1.1', text: null });
  });

  it('is what it was made with', () => {
    expect(assetsOf(html)).toEqual(['/_next/static/chunks/a.css', '/client/main-B0aLeB_f.js']);
  });

  it('is said on the root element', () => {
    expect(markAsKept(html, 5)).toContain('<html data-kept="5" lang="ja">');
  });
});
