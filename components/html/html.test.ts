import { expect, it } from 'vitest';
import { compact, html, join } from './html';

it('escapes strings in text and in attributes', () => {
  const hostile = `"><script>alert('x')</script>&amp;`;
  expect(html`<a title="${hostile}">${hostile}</a>`.value).toBe(
    '<a title="&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;amp;">&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;amp;</a>',
  );
});

it('takes HTML, numbers, lists and nothing as they are', () => {
  expect(html`${html`<b>${1}</b>`}${[html`<i>`, '<']}${null}`.value).toBe('<b>1</b><i>&lt;');
  expect(html`${join(['a', 'b', 'c'], html`<br>`)}`.value).toBe('a<br>b<br>c');
});

it.each([
  ['<a class="x" href="#a4">', '<a class=x href=#a4>'],
  ['<a class="x gap" title="a=b" lang="">', '<a class="x gap" title="a=b" lang="">'],
  ['<ul><li><p>x</p></li></ul>', '<ul><li><p>x</ul>'],
])('writes %s shorter', (long, short) => {
  expect(compact(long)).toBe(short);
});

it('leaves words that look like attributes alone', () => {
  expect(compact(html`<p>${'say x="y" </li>'}</p>`.value)).toBe('<p>say x=&quot;y&quot; &lt;/li&gt;');
});
