import { expect, it } from 'vitest';
import { html } from './html';
import { renderRuby } from './ruby';

it.each([
  [{ level: null, first: null }, '<ruby>'],
  [{ level: 'N2', first: false }, '<ruby class="N2">'],
  [{ level: 'beyond', first: true }, '<ruby class="beyond f">'],
  [{ level: null, first: true }, '<ruby class="f">'],
  [{ level: null, first: false }, '<ruby class="r">'],
] as const)('says in its class whom it helps: %o', (whom, open) => {
  expect(renderRuby(html`抑止`, { reading: 'よくし', ...whom }).value).toBe(`${open}抑止<rp>（</rp><rt aria-hidden="true">よくし</rt><rp>）</rp></ruby>`);
});

it('prints hostile readings as words', () => {
  expect(renderRuby(html`字`, { reading: '<b>', level: null, first: null }).value).toContain('<rt aria-hidden="true">&lt;b&gt;</rt>');
});
