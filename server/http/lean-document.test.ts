import { expect, it } from 'vitest';
import { leanDocument, loaderOf } from './lean-document';

const scripts = { inline: ['view()'], loader: 'load()' };

it('takes Next’s runtime and data out of a page, and leaves its own scripts and data', () => {
  const html = '<!DOCTYPE html><html lang="ja"><head><link rel="stylesheet" href="/_next/static/chunks/a.css" data-precedence="next"/>'
    + '<link rel="preload" as="script" fetchPriority="low" href="/_next/static/chunks/a.js"/><link rel="preload" href="/_next/static/chunks/b.css" as="style"/>'
    + '<script src="/_next/static/chunks/a.js" async=""></script><script>view()</script><script src="/_next/static/chunks/old.js" noModule=""></script></head>'
    + '<body><div hidden=""><!--$--><!--/$--></div><p>文<!-- --> です</p><script type="application/ld+json">{"@type":"Article"}</script><!--$--><!--/$-->'
    + '<script id="_R_">(globalThis.TURBOPACK||[]).push({})</script><script>self.__next_f.push([1,"文"])</script></body></html>';
  expect(leanDocument(html, scripts)).toBe('<!DOCTYPE html><html lang="ja"><head><link rel="stylesheet" href="/_next/static/chunks/a.css"/>'
    + '<script>view()</script></head><body><p>文<!-- --> です</p><script type="application/ld+json">{"@type":"Article"}</script><script>load()</script></body></html>');
});

it('leaves what is no whole page of Next’s', () => {
  expect(leanDocument('<p>framed</p><script>other()</script>', scripts)).toBe('<p>framed</p><script>other()</script>');
});

it('loads the program after the first paint', () => {
  expect(loaderOf('/client/main-1.js')).toBe('requestAnimationFrame(function(){setTimeout(function(){import("/client/main-1.js")})})');
});
