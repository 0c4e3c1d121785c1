import { expect, it } from 'vitest';
import { gradeByKanji, levelByKanji } from './level';

const known: Readonly<Record<string, number>> = { 人: 5, 港: 3, 抑: 1 };

it.each([
  ['人', 'N5'], ['人々', 'N5'], ['港の人', 'N3'], ['抑止', 'beyond'], ['抑える', 'N1'], ['𩸽', 'beyond'], ['みなと', null], ['々', null], ['2022', null],
])('finds the level of %s', (word, level) => {
  expect(levelByKanji(word, (kanji) => known[kanji] ?? null)).toBe(level);
});

const taught: Readonly<Record<string, number>> = { 人: 1, 港: 3, 域: 6, 抑: 8, 嘉: 9 };

it.each([
  ['人', 'grade1'], ['人々', 'grade1'], ['港の人', 'grade3'], ['域', 'grade6'], ['抑える', 'secondary'], ['嘉人', 'beyond'], ['𩸽', 'beyond'], ['みなと', null], ['々', null],
])('finds the school grade of %s', (word, grade) => {
  expect(gradeByKanji(word, (kanji) => taught[kanji] ?? null)).toBe(grade);
});
