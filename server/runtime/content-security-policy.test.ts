import { expect, it } from 'vitest';
import { contentSecurityPolicy, hashSource, joinDataScripts, policyOfPage } from './content-security-policy.mjs';

const scriptSources = (policy: string) => policy.split('; ').find((directive) => directive.startsWith('script-src '))?.split(' ').slice(1);

it('hashes a script as browsers do, by its UTF-8', () => {
  // The example of the recommendation CSP Level 3, and one that is not ASCII.
  expect(hashSource("alert('Hello, world.');")).toBe("'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='");
  expect(hashSource('文')).not.toBe(hashSource('?'));
});

it('names each script that runs in the page, once, and nothing else', () => {
  const html = '<head><script>one()</script><script src="/a.js" async=""></script></head><body><script id="_R_">two()</script>'
    + '<script type="application/ld+json">{"@type":"Article"}</script><script>one()</script></body>';
  expect(scriptSources(policyOfPage(html))).toEqual(["'self'", hashSource('one()'), hashSource('two()')]);
  expect(scriptSources(policyOfPage('<p>文</p>'))).toEqual(["'self'"]);
});

it('allows scripts of our own and none in the page where nothing is said', () => {
  expect(scriptSources(contentSecurityPolicy())).toEqual(["'self'"]);
  expect(contentSecurityPolicy()).not.toMatch(/unsafe-eval|ws:/);
  expect(contentSecurityPolicy([], { development: true })).toContain("connect-src 'self' ws:");
});

it('joins what Next hands over to one script that does the same', () => {
  const first = '<script>(self.__next_f=self.__next_f||[]).push([0])</script>';
  const data = (text: string) => `<script>self.__next_f.push([1,"${text}"])</script>`;
  const html = `<head><script src="/a.js"></script>${data('a')}</head><body>${first}${data('b')}${data('c')}${data('d')}<p>文</p>${data('e')}<script>late()</script></body>`;
  expect(joinDataScripts(html)).toBe(
    `<head><script src="/a.js"></script>${data('a')}</head><body>${first}`
    + '<script>self.__next_f.push([1,"b"]);self.__next_f.push([1,"c"]);self.__next_f.push([1,"d"])</script>'
    + `<p>文</p>${data('e')}<script>late()</script></body>`,
  );
  expect(joinDataScripts(joinDataScripts(html))).toBe(joinDataScripts(html));
  expect(joinDataScripts('no page')).toBe('no page');
});

it('keeps the header as short as it is, however much Next hands over', () => {
  const html = Array.from({ length: 500 }, (_, index) => `<script>self.__next_f.push([1,"${index}"])</script>`).join('');
  expect(policyOfPage(joinDataScripts(html)).length).toBeLessThan(400);
});
