import { describe, expect, it } from 'vitest';
import { english } from './problems/messages/en';
import { japanese } from './problems/messages/ja';
import type { Files } from './testing/memory-folder';
import { memoryFolders } from './testing/memory-folder';
import { harbour, harbourWith } from './testing/harbour';
import { applyRule } from './testing/rules/rule';
import { otherRules } from './testing/rules/other-rules';
import { textRules } from './testing/rules/text-rules';
import { studyRules } from './testing/rules/study-rules';
import { witnessRules } from './testing/rules/witness-rules';
import { explain, type Problem } from './problems/problem';
import { isValid, readPackage } from './read-package';

function problemsOf(files: Files): readonly Problem[] {
  const result = readPackage(memoryFolders(files));
  return isValid(result) ? [] : result.problems;
}

const written = ({ file, line, column, code }: Problem) => `${file}:${line}:${column} ${code}`;
const rules = [...textRules, ...witnessRules, ...otherRules, ...studyRules];

describe('a package with one fault', () => {
  it('is good without it', () => {
    expect(problemsOf(harbourWith())).toEqual([]);
  });

  it.each(rules.map((rule) => [rule.code, `${rule.file}: ${rule.to.slice(0, 60)}`, rule] as const))('%s: %s', (code, _, rule) => {
    const { files, place } = applyRule(rule);
    const problems = problemsOf(files);
    expect(problems.map(written)).toContain(`${place} ${code}`);
    // No fault sets off a storm of others.
    expect([code, ...(rule.also ?? [])]).toEqual(expect.arrayContaining([...new Set(problems.map((problem) => problem.code))]));
  });
});

const wholeFiles: [string, Files, string][] = [
  ['file-missing', { 'text.txt': undefined as unknown as string }, 'text.txt:1:1'],
  ['too-many-lines', { 'notes.yaml': '#\n'.repeat(250_001) }, 'notes.yaml:250001:1'],
  ['too-many-lines', { 'text.txt': '\n'.repeat(1_000_001) }, 'text.txt:1000001:1'],
  ['file-too-large', { 'notes.yaml': `# ${'x'.repeat(8 * 1024 * 1024)}` }, 'notes.yaml:1:1'],
  ['unknown-file', { 'note.yaml': '[]' }, 'note.yaml:1:1'],
  ['no-section', { 'text.txt': '% nothing\n' }, 'text.txt:1:1'],
  ['not-utf8', { 'links.txt': Uint8Array.from([0x31, 0x2e, 0x31, 0x0a, 0xe6, 0xb8, 0xaf, 0xff, 0x0a]) }, 'links.txt:2:2'],
  ['not-utf8', { 'links.txt': Uint8Array.from([0xe6, 0xb8]) }, 'links.txt:1:1'],
  ['not-utf8', { 'links.txt': Uint8Array.from([0x61, 0xed, 0xa0, 0x80]) }, 'links.txt:1:2'],
  ['line-too-long', { 'links.txt': `% ${'x'.repeat(20_000)}\n` }, 'links.txt:1:1'],
  ['segment-too-long', { 'text.txt': `=== body\n1.1\nja: -\nen: ${'word '.repeat(2_100)}.\n` }, 'text.txt:4:5'],
  ['too-many-segments', { 'text.txt': `=== body\n${Array.from({ length: 200_001 }, (_, index) => `${1 + Math.floor(index / 90_000)}.${1 + (index % 90_000)}\n`).join('')}` }, 'text.txt:200002:1'],
  ['witness-empty', { 'witness/ocr.txt': '\n \n' }, 'witness/ocr.txt:1:1'],
  ['witness-too-long', { 'witness/ocr.txt': '風\n'.repeat(500_001) }, 'witness/ocr.txt:1:1'],
  ['apparatus-without-witness', { 'record.yaml': harbour['record.yaml'].replace(/witness:[\s\S]*/, '') }, 'apparatus.yaml:1:1'],
  ['sign-without-witness', { 'record.yaml': harbour['record.yaml'].replace(/witness:[\s\S]*/, '') }, 'text.txt:4:5'],
  ['too-many', Object.fromEntries(Array.from({ length: 201 }, (_, index) => [`glossary/${index}.yaml`, '[]'])), '../glossary/:1:1'],
];

it('may have its witness beside the text', () => {
  const { 'witness/ocr.txt': witness, ...files } = harbourWith();
  const record = String(files['record.yaml']).replace('file: witness/ocr.txt', 'file: ocr.txt');
  expect(readPackage(memoryFolders({ ...files, 'record.yaml': record, 'ocr.txt': witness ?? '' }))).toHaveProperty('content');
});

describe('a package with a bad file', () => {
  it.each(wholeFiles)('%s', (code, files, place) => {
    expect(problemsOf(harbourWith(files)).map(written)).toContain(`${place} ${code}`);
  });
});

describe('a package with faults in several files', () => {
  const all = {
    ...harbour,
    'text.txt': harbour['text.txt'].replace('リ→り', 'ソ→り').replace('en: The people of', 'en: The } people of'),
    'links.txt': harbour['links.txt'].replace('漁船 = fishing boats', '漁船 - fishing boats'),
    'notes.yaml': harbour['notes.yaml'].replace('words: 𩸽', 'words: 鯖'),
    'terms.yaml': harbour['terms.yaml'].replace('concept: return', 'concept: leave'),
    'words.txt': harbour['words.txt'].replace('帰り =', '帰る ='),
    'grammar.yaml': harbour['grammar.yaml'].replace('words: には', 'words: には、'),
  };
  const said = [
    'grammar.yaml:9:30 words-not-there', 'links.txt:3:1 bad-link', 'notes.yaml:3:10 words-not-there', 'terms.yaml:4:50 unknown-concept',
    'text.txt:15:8 sic-not-in-witness', 'text.txt:22:9 stray-sign', 'words.txt:4:1 words-not-there',
  ];
  const faulty = (changes: Files) => problemsOf(harbourWith({ ...all, ...changes })).map(written);
  const withoutSic = said.filter((problem) => !problem.endsWith('sic-not-in-witness'));

  it('tells them all', () => {
    expect(faulty({})).toEqual(said);
  });

  it('tells them beside a fault of the record', () => {
    const record = harbour['record.yaml'].replace('genre: example', 'genre: poem');
    expect(faulty({ 'record.yaml': record })).toEqual([...said, 'record.yaml:2:8 not-one-of'].sort());
  });

  it('tells them beside a fault of the apparatus', () => {
    const apparatus = harbour['apparatus.yaml'].replace('certainty: medium', 'certainty: some');
    expect(faulty({ 'apparatus.yaml': apparatus })).toEqual(['apparatus.yaml:20:16 not-one-of', ...said]);
  });

  it.each([
    ['the record cannot be parsed', { 'record.yaml': harbour['record.yaml'].replace('genre: example', 'genre: "example') }, withoutSic],
    ['the record does not say which file the witness is', { 'record.yaml': harbour['record.yaml'].replace('file: witness/ocr.txt', 'file: ../ocr.txt') }, withoutSic],
    ['it is not known what an entry does', { 'apparatus.yaml': harbour['apparatus.yaml'].replace('kind: gap', 'kind: hole') }, said],
    ['the text is not there', { 'text.txt': undefined as unknown as string }, ['links.txt:3:1 bad-link']],
  ])('tells the others where %s', (_, changes, others) => {
    const found = faulty(changes);
    const [broken] = Object.keys(changes);
    expect(found.filter((problem) => !problem.startsWith(`${broken ?? ''}:`) || others.includes(problem))).toEqual(others);
    expect(found.length).toBeGreaterThan(others.length);
  });
});

/** What the tables cannot cause: links and folders stand in folder.test.ts, words in tokenize-edition.test.ts, archives in zip-package.test.ts, XML in convert-xml.test.ts, notes in aozora/notes.test.ts, what the site has in use-cases/import-glossary.test.ts; the others guard against our own mistakes. */
const elsewhere = [
  'archive-unreadable', 'archive-too-large', 'archive-packages', 'xml-encoding', 'xml-encoding-unknown', 'xml-syntax', 'xml-doctype', 'xml-depth', 'xml-attributes', 'xml-elements', 'xml-root', 'xml-missing', 'xml-element',
  'tei-division', 'tei-words', 'tei-link', 'tei-number', 'tei-line-break', 'tei-address', 'tei-alignment', 'tei-target', 'tmx-record', 'tmx-twice', 'tmx-empty', 'tmx-no-variant', 'tmx-other-language', 'tmx-variant-left', 'tmx-variant-instead', 'tmx-unit-left', 'tmx-unpaired', 'tmx-edited', 'concept-of-others', 'note-unknown', 'note-character', 'note-words', 'emphasis-overlaps', 'not-a-word', 'form-not-open', 'file-symlink', 'file-not-a-file', 'wrong-value', 'edition-not-derived',
];

describe('the catalogue', () => {
  it('has a test for every code', () => {
    const tested = new Set([...rules.map(({ code }) => code as string), ...wholeFiles.map(([code]) => code), ...elsewhere]);
    expect(Object.keys(english).filter((code) => !tested.has(code))).toEqual([]);
  });

  it.each(Object.keys(english) as (keyof typeof english)[])('says %s in both languages with the same parameters', (code) => {
    const names = (wording: readonly string[]) => [...new Set(wording.join().match(/\[\[\w+\]\]/g) ?? [])].sort();
    expect(names(japanese[code])).toEqual(names(english[code]));
  });

  it('shortens what it quotes, and shows no control characters', () => {
    const problem = { code: 'stray-line', params: { text: `a\u0007${'𩸽'.repeat(100)}` }, file: 'text.txt', line: 1, column: 1 } as const;
    const { message } = explain(problem, 'en');
    expect(message).toContain('a␣𩸽');
    expect(message.length).toBeLessThan(250);
    expect(message.isWellFormed()).toBe(true);
  });
});
