import { expect, it } from 'vitest';
import { levelByKanji } from './level';

const known: Readonly<Record<string, number>> = { 人: 5, 港: 3, 抑: 1 };

it.each([
  ['人', 'N5'], ['人々', 'N5'], ['港の人', 'N3'], ['抑止', 'beyond'], ['抑える', 'N1'], ['𩸽', 'beyond'], ['みなと', null], ['々', null], ['2022', null],
])('finds the level of %s', (word, level) => {
  expect(levelByKanji(word, (kanji) => known[kanji] ?? null)).toBe(level);
});
