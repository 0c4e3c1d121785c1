import { expect, it } from 'vitest';
import { html } from './html';
import { renderRuby } from './ruby';

const plain = { isNumber: false, isLong: false, doubtful: false };

it.each([
  [{ level: null, grade: null, first: null }, '<ruby role="none">'],
  [{ level: 'N2', grade: 'grade4', first: false }, '<ruby class="d4r" role="none">'],
  [{ level: 'N1', grade: 'secondary', first: true }, '<ruby class="e7" role="none">'],
  [{ level: 'beyond', grade: 'beyond', first: true }, '<ruby class="x8" role="none">'],
  [{ level: null, grade: null, first: true }, '<ruby role="none">'],
  [{ level: null, grade: null, first: false }, '<ruby class="r" role="none">'],
  [{ level: 'N5', grade: 'grade1', first: false, isNumber: true }, '<ruby class="n" role="none">'],
  [{ level: null, grade: null, first: null, isLong: true }, '<ruby class="w" role="none">'],
  [{ level: 'N2', grade: 'grade4', first: false, doubtful: true }, '<ruby class="d4rq" role="none">'],
  [{ level: null, grade: null, first: true, doubtful: true }, '<ruby class="q" role="none">'],
  [{ level: 'N5', grade: 'grade1', first: false, isNumber: true, doubtful: true }, '<ruby class="nq" role="none">'],
  [{ level: null, grade: null, first: null, isLong: true, doubtful: true }, '<ruby class="wq" role="none">'],
] as const)('says in its class whom it helps: %o', (whom, open) => {
  expect(renderRuby(html`抑止`, { reading: 'よくし', ...plain, ...whom }).value).toBe(`${open}抑止<rp>（</rp><rt aria-hidden="true">よくし</rt><rp>）</rp></ruby>`);
});

it('prints hostile readings as words', () => {
  expect(renderRuby(html`字`, { reading: '<b>', level: null, grade: null, first: null, ...plain }).value).toContain('<rt aria-hidden="true">&lt;b&gt;</rt>');
});
