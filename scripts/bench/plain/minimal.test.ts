import { describe, expect, it } from 'vitest';
import { minimal } from './minimal';

describe('minimal', () => {
  it.each([
    ['presentation', '<p class="by">words</p>', '<p>words'],
    ['an element that says nothing', '<li><span class="b">words</span></li>', '<li>words'],
    ['blocks', '<div class="a"><span class="b" lang="ja">x</span><span class="b" lang="en">y</span></div>', '<p lang=ja>x<p lang=en>y'],
    ['an element that says something', '<span class="l" data-l="3">words</span>', '<span data-l=3>words</span>'],
    ['nested spans end in their order', '<span class="a"><span lang="en">x</span>y</span>z', '<span lang=en>x</span>yz'],
    ['ids that are pointed to', '<i id="a1"></i><i id="a2"></i><a href="#a1">1</a>', '<i id=a1></i><i></i><a href=#a1>1</a>'],
    ['values that need quotes', '<a href="/q?a=b">x</a>', '<a href="/q?a=b">x</a>'],
    ['what is written short already', '<ul class=u><li id=a1>x<li><span class=b lang=en>y</span></ul><a href=#a1>z</a>', '<ul><li id=a1>x<li><span lang=en>y</span></ul><a href=#a1>z</a>'],
    ['empty elements', 'a<br>b<span class="x">c</span>', 'a<br>bc'],
    ['ruby', '<ruby>港<rp>（</rp><rt>みなと</rt><rp>）</rp></ruby>', '<ruby>港<rp>（<rt>みなと<rp>）</ruby>'],
    ['words that look like tags', 'a &lt;b&gt; c', 'a &lt;b&gt; c'],
  ])('%s', (_, markup, expected) => {
    expect(minimal(markup)).toBe(expected);
  });
});
