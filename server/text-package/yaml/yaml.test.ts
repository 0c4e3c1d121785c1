import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { Problems } from '../problems/problem';
import { Source } from '../files/source';
import { readYaml } from './yaml';

function read<T>(text: string, schema: z.ZodType<T>) {
  const problems = new Problems();
  const yaml = readYaml(new Source('a.yaml', text), schema, problems);
  return { value: yaml?.value, yaml, problems: problems.sorted().map(({ code, line, column }) => `${line}:${column} ${code}`) };
}

const words = z.record(z.string(), z.string());

describe('YAML of plain words', () => {
  it('guesses nothing', () => {
    const { value } = read('a: 1.10\nb: no\nc: 2026-01-05\nd: 0x10\ne: "true"\n', words);
    expect(value).toEqual({ a: '1.10', b: 'no', c: '2026-01-05', d: '0x10', e: 'true' });
  });

  it.each([
    ['ja: 行末の「が」が次の\n  行頭にある。\n', '行末の「が」が次の行頭にある。'],
    ['ja: >\n  行末の「が」が次の\n  行頭にある。\n', '行末の「が」が次の行頭にある。'],
    ['ja: 小熊 真也\n', '小熊 真也'],
  ])('joins Japanese directly: %j', (text, expected) => {
    expect(read(text, words).value).toEqual({ ja: expected });
  });

  it('joins English with a space', () => {
    expect(read('en: the first\n  and second\n', words).value).toEqual({ en: 'the first and second' });
  });

  it('knows the place of every value and key, in UTF-16 units', () => {
    const { yaml } = read('a: { 𠮷: x, b: y }\nlist:\n  - one\n  - two\n', z.unknown());
    expect(yaml?.place('a', 'b')).toEqual({ file: 'a.yaml', line: 1, column: 16 });
    expect(yaml?.keyPlace('a', 'b')).toEqual({ file: 'a.yaml', line: 1, column: 13 });
    expect(yaml?.place('list', 1)).toEqual({ file: 'a.yaml', line: 4, column: 5 });
    expect(yaml?.place('a', 'nothing')).toEqual({ file: 'a.yaml', line: 1, column: 4 });
  });

  it.each([
    ['brackets', '['.repeat(19_000)],
    ['maps', '{a: '.repeat(4_900)],
    ['indentation', Array.from({ length: 2_000 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')],
    ['lists', '- '.repeat(9_000)],
    ['a bomb of aliases', `a: &a [x]\n${Array.from({ length: 30 }, (_, index) => `b${index}: &b${index} [*a, *a]\n`).join('')}`],
  ])('refuses %s without end, at a place', (_, text) => {
    const { value, problems } = read(text, z.unknown());
    expect(value).toBeUndefined();
    expect(problems[0]).toMatch(/^\d+:\d+ yaml-(syntax|anchor)$/);
  });
});
