import { expect, it } from 'vitest';
import { startScriptsLate } from './late-scripts.mjs';

const chunk = (name: string) => `<script src="/_next/static/chunks/${name}.js" async=""></script>`;
const page = (head: string, body: string) => `<!DOCTYPE html><html><head>${head}</head><body>${body}</body></html>`;

it('asks for each script once, after the text', () => {
  const before = page(
    `<link rel="preload" as="script" fetchPriority="low" href="/_next/static/chunks/b.js"/>${chunk('a')}${chunk('b')}`,
    `<p>文</p>${chunk('b')}`,
  );
  const after = startScriptsLate(before);
  expect(after).not.toContain('<script src=');
  expect(after).not.toContain('preload');
  expect(after.indexOf('<p>文</p>')).toBeLessThan(after.indexOf('["/_next/static/chunks/a.js","/_next/static/chunks/b.js"]'));
  expect(after.match(/chunks\/b\.js/g)).toHaveLength(1);
  expect(after.endsWith('</body></html>')).toBe(true);
});

it('leaves alone what does not belong to it', () => {
  const polyfills = '<script src="/_next/static/chunks/p.js" noModule=""></script>';
  const inline = '<script>self.__next_f=[]</script>';
  const other = '<script src="/other.js" async=""></script>';
  const after = startScriptsLate(page(polyfills + other + chunk('a'), inline));
  expect(after).toContain(polyfills + other);
  expect(after).toContain(inline);
  for (const whole of [page(polyfills, inline), '', 'not a page', `${chunk('a')} cut off`]) {
    expect(startScriptsLate(whole)).toBe(whole);
  }
});

it('is the same when done twice', () => {
  const once = startScriptsLate(page(chunk('a'), ''));
  expect(startScriptsLate(once)).toBe(once);
});
