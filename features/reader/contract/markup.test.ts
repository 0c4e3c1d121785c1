import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { classes, css, data, notText, states } from './markup';

const folder = join(import.meta.dirname, '../styles');
const sheets = readdirSync(folder).filter((name) => name.endsWith('.css')).map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '') }));
const selectorsIn = (text: string) => [...text.matchAll(/([^{}]+)\{/g)].map(([, selector]) => selector ?? '').filter((selector) => !selector.trim().startsWith('@'));
const classesIn = (selector: string) => [...selector.replace(/'[^']*'/g, '').matchAll(/\.([a-zA-Z][\w-]*)/g)].map(([, name]) => name ?? '');
const styled = new Set(sheets.flatMap(({ text }) => selectorsIn(text)).flatMap(classesIn));

it('gives every name once', () => {
  const names = [...Object.values(classes), ...Object.values(states)];
  expect(new Set(names).size).toBe(names.length);
  expect(new Set(Object.values(data)).size).toBe(Object.values(data).length);
});

it('knows every short class of the style sheets', () => {
  // How digits stand in vertical writing is a value of domain/japanese/upright-digits.ts.
  const known: ReadonlySet<string> = new Set([...Object.values(classes), ...Object.values(states), 'up']);
  expect([...styled].filter((name) => name.length <= 2 && !known.has(name))).toEqual([]);
});

it('has no class that no style sheet styles, but for those that only the program reads', () => {
  const read: readonly string[] = [classes.transposed, states.cellBase];
  expect([...Object.values(classes), ...Object.values(states)].filter((name) => !styled.has(name) && !read.includes(name))).toEqual([]);
});

it('writes selectors as the page has the names', () => {
  expect(css.term).toBe('.t');
  expect(css.with.entry).toBe('[data-x]');
  expect(css.beadOf('7')).toBe('[data-b="7"]');
  expect(notText).toBe('rt, rp, .addr, .k, .gl');
});
