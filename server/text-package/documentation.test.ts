import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { apparatusKinds, certainties } from '@/domain/apparatus/apparatus';
import { sectionKinds, segmentRoles } from '@/domain/text/edition';
import { openPackage } from './files/folder';
import { limits } from './limits';
import { Problems } from './problems/problem';
import { isValid, readPackage } from './read-package';
import { Source } from './files/source';
import { readText } from './text/read-text';

const document = readFileSync('docs/text-packages.md', 'utf8');
const folder = 'content/notation-example';

function example() {
  const folders = openPackage(folder);
  const read = folders && readPackage(folders);
  if (!folders || !read || !isValid(read)) throw new Error(`${folder} is not good`);
  return { own: folders.own, ...read };
}

const distinct = (values: readonly string[]) => [...new Set(values)].sort();

describe('the document on text packages', () => {
  it('has an example that can be read', () => {
    const snippet = /\n## text\.txt\n+```\n([\s\S]*?)```/.exec(document)?.[1] ?? '';
    const problems = new Problems();
    const sections = readText(new Source('text.txt', snippet), 'ja', new Set(), problems);
    expect(problems.sorted()).toEqual([]);
    expect(sections.map(({ kind }) => kind)).toEqual(['header', 'body']);
    expect(sections.flatMap(({ segments }) => segments.map(({ address }) => address))).toEqual(['0.1', '1.0', '1.1']);
  });

  it('gives the bounds that hold', () => {
    const stated = Array.from(document.matchAll(/^\| `(\w+)`: .* \| (\d+) \|$/gm), ([, name, bound]) => [name, Number(bound)]);
    expect(Object.fromEntries(stated)).toEqual(limits);
  });
});

describe('the example of the notation', () => {
  it('has every file the document names', () => {
    const { own } = example();
    const named = ['record.yaml', 'text.txt', 'links.txt', 'notes.yaml', 'terms.yaml', 'words.txt', 'readings.txt', 'grammar.yaml', 'apparatus.yaml'];
    for (const name of named) expect(document).toContain(`  ${name} `);
    expect(own.list('')).toEqual([...named, 'witness'].sort());
  });

  it('has every section, role, kind, certainty and extent', () => {
    const { content, study } = example();
    const segments = content.sections.flatMap(({ paragraphs }) => paragraphs.flatMap((paragraph) => paragraph.segments));
    expect(distinct(content.sections.map(({ kind }) => kind))).toEqual(distinct(sectionKinds));
    expect(distinct(segments.map(({ role }) => role))).toEqual(distinct(segmentRoles));
    expect(distinct(content.apparatus.map(({ kind }) => kind))).toEqual(distinct(apparatusKinds));
    expect(distinct(content.apparatus.map(({ certainty }) => certainty))).toEqual(distinct(certainties));
    const extents = content.apparatus.flatMap(({ extent }) => (extent ? [extent.quantity === null ? 'unknown' : extent.unit] : []));
    expect(distinct(extents)).toEqual(['character', 'line', 'unknown']);
    expect([content.phraseLinks, content.notes, content.occurrences, study.senses, study.grammar].map(({ length }) => length > 0))
      .toEqual([true, true, true, true, true]);
    expect(segments.flatMap(({ readings }) => readings.filter(({ witnessLine }) => witnessLine !== null))).not.toEqual([]);
  });

  it.each([
    ['supplied', /<[^→>…]+>\^a\d/], ['corrected', /<[^>]+→[^>]+>\^a\d/], ['surplus', /\{[^}]+\}\^a\d/], ['gap', /<…>\^a\d/],
    ['reading', /｜[^《]+《[^》]+》/], ['line', /\|\d+\|/], ['line that goes on', /\|\d+\+\|/], ['words on two entries', /\^a\d,a\d/],
    ['words above, Japanese', /^ja: \^$/m], ['words above, English', /^en: \^$/m], ['no partner', /^(ja|en): -$/m],
    ['literal sign', /\\</], ['comment', /^%/m],
  ])('has the sign of: %s', (_, sign) => {
    expect(readFileSync(`${folder}/text.txt`, 'utf8')).toMatch(sign);
  });

  it.each([['words apart', / \+ /], ['the second place', /#2/]])('has in its links: %s', (_, sign) => {
    expect(readFileSync(`${folder}/links.txt`, 'utf8')).toMatch(sign);
  });
});
