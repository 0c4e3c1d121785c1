import { expect, it } from 'vitest';
import { html } from './html';
import { renderRuby } from './ruby';

it.each([
  [{ level: null, grade: null, first: null }, '<ruby>'],
  [{ level: 'N2', grade: 'grade4', first: false }, '<ruby class="d4r">'],
  [{ level: 'N1', grade: 'secondary', first: true }, '<ruby class="e7">'],
  [{ level: 'beyond', grade: 'beyond', first: true }, '<ruby class="x8">'],
  [{ level: null, grade: null, first: true }, '<ruby>'],
  [{ level: null, grade: null, first: false }, '<ruby class="r">'],
] as const)('says in its class whom it helps: %o', (whom, open) => {
  expect(renderRuby(html`抑止`, { reading: 'よくし', ...whom }).value).toBe(`${open}抑止<rp>（</rp><rt aria-hidden="true">よくし</rt><rp>）</rp></ruby>`);
});

it('prints hostile readings as words', () => {
  expect(renderRuby(html`字`, { reading: '<b>', level: null, grade: null, first: null }).value).toContain('<rt aria-hidden="true">&lt;b&gt;</rt>');
});
