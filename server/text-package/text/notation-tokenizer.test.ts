import { describe, expect, it } from 'vitest';
import { Problems } from '../problems/problem';
import { Source } from '../files/source';
import { isText, readText, type FieldText } from './read-text';

const entries = new Set(['a1', 'a2', 'a4', 'a7', 'a10', 'a11']);

/** Reads one Japanese field written as in text.txt. */
function japanese(written: string): FieldText {
  const problems = new Problems();
  const source = new Source('text.txt', `=== body\n1.1\nja: ${written}\nen: <words>^a1\n`);
  const field = readText(source, 'ja', entries, problems)[0]?.segments[0]?.fields.ja;
  expect(problems.sorted()).toEqual([]);
  if (!field || !isText(field)) throw new Error('not read');
  return field;
}

const shown = ({ marks }: FieldText) => marks.map(({ kind, ids, span, words }) => `${kind} ${ids.join()} ${span.start}-${span.end} ${words}`);

describe('the editors’ hand', () => {
  it.each([
    ['|8|検討す<る」>^a4と', '検討する」と', ['supplied a4 3-5 る」']],
    ['|9|<和→と>^a1日本', 'と日本', ['corrected a1 0-1 と']],
    ['|3|防衛協力を\n    |4|{を}^a2行って', '防衛協力を行って', ['surplus a2 5-5 ']],
    ['|5|日米豪<…>^a7の', '日米豪の', ['gap a7 3-3 ']],
    ['|1|𠮷野<𩸽>^a10と{𩸽}^a11魚', '𠮷野𩸽と魚', ['supplied a10 3-5 𩸽', 'surplus a11 6-6 ']],
    ['|1|<\\<→\\>>^a1と\\{\\}\\|\\｜\\《\\^\\\\\\1', '>と{}|｜《^\\1', ['corrected a1 0-1 >']],
    ['|1|<年>^a20月と<年>^a12月', '年0月と年2月', ['supplied a2 0-1 年', 'supplied a1 4-5 年']],
    ['|1|<年>^a100月と<年>^a1\\0月と<年>^a1２月', '年0月と年0月と年２月', ['supplied a10 0-1 年', 'supplied a1 4-5 年', 'supplied a1 8-9 年']],
    ['|1|<\\…>^a1は', '…は', ['supplied a1 0-1 …']],
    ['|1|人→馬', '人→馬', []],
    ['|1|<か゚>^a1', 'か゚', ['supplied a1 0-2 か゚']],
  ])('reads %s', (written, text, marks) => {
    const field = japanese(written);
    expect(field.text).toBe(text);
    expect(shown(field)).toEqual(marks);
  });

  it('reads readings, also over the end of a line', () => {
    const field = japanese('|5|｜小熊《おぐま》　｜真也《しんや》氏の｜国\n  |6|家《こっか》');
    expect(field.text).toBe('小熊　真也氏の国家');
    expect(field.readings).toEqual([
      { span: { start: 0, end: 2 }, reading: 'おぐま', witnessLine: null },
      { span: { start: 3, end: 5 }, reading: 'しんや', witnessLine: null },
      { span: { start: 7, end: 9 }, reading: 'こっか', witnessLine: null },
    ]);
  });

  it('joins Japanese directly and English with one space, and knows every place', () => {
    const source = new Source('text.txt', '=== body\n1.1\nja: 朝の\n   港\nen: In the\n   𩸽 <harbor\n  wall');
    const problems = new Problems();
    readText(source, 'ja', entries, problems);
    // Columns count UTF-16 units: 𩸽 is two.
    expect(problems.sorted()).toMatchObject([{ code: 'sign-not-closed', line: 6, column: 7 }]);
    const clean = readText(new Source('text.txt', '=== body\n1.1\nja: 朝の\n   港\nen: In the\n   harbor'), null, new Set(), new Problems());
    const { ja, en } = clean[0]?.segments[0]?.fields ?? {};
    expect(ja && isText(ja) && ja.text).toBe('朝の港');
    expect(en && isText(en) && en.text).toBe('In the harbor');
  });
});
