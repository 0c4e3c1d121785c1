import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cslFiles, prepareCsl, preparedText } from './prepare-csl';

describe('the styles and locales of CSL', () => {
  it('are four styles and two locales', () => expect(cslFiles()).toHaveLength(6));

  it.each(cslFiles())('$prepared is what the script makes of its source', ({ source, prepared }) => {
    expect(readFileSync(prepared, 'utf8')).toBe(preparedText(source));
  });

  it.each(cslFiles())('$source names its authors and its licence', ({ source }) => {
    const text = readFileSync(source, 'utf8');
    expect(text).toContain('http://creativecommons.org/licenses/by-sa/3.0/');
    expect(text, basename(source)).toMatch(/<(author|translator)>\s*<name>[^<]+<\/name>/);
  });
});

it('keeps names, attributes and text, and leaves comments and the info out', () => {
  expect(prepareCsl('<style xmlns="x" version="1.0"><info><title>T</title></info><!-- note --><terms>\n  <term name="and">&amp; </term>\n  <term name="none"/></terms></style>')).toEqual({
    n: 'style', a: { version: '1.0' }, c: [{ n: 'terms', c: [{ n: 'term', a: { name: 'and' }, c: ['& '] }, { n: 'term', a: { name: 'none' } }] }],
  });
});
