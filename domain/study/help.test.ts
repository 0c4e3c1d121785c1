import { expect, it } from 'vitest';
import type { Token } from '../japanese/token';
import { rubyHelp } from './help';

function word(surface: string, start: number, reading: string): Token {
  const span = { start, end: start + surface.length };
  return {
    span, surface, lemma: surface, lemmaReading: reading, reading, readingFrom: 'analyser', ruby: [{ span, reading }],
    partOfSpeech: 'noun', detail: null, conjugation: null, morphemes: [], atGap: false,
  };
}

const ranks: Readonly<Record<string, { jlpt: number; grade: number }>> = {
  日: { jlpt: 5, grade: 1 }, 本: { jlpt: 5, grade: 1 }, 協: { jlpt: 2, grade: 4 }, 力: { jlpt: 4, grade: 1 },
};
const rankOf = (kanji: string) => ranks[kanji] ?? null;

it('gives each reading the level and the grade of its word, and says where the word stands first', () => {
  const tokens = new Map([
    ['1.1', [word('日本', 0, 'にほん'), word('協力', 3, 'きょうりょく')]],
    ['1.2', [word('協力', 0, 'きょうりょく'), word('醸', 2, 'じょう'), word('22', 3, 'にじゅうに')]],
  ]);
  const segments = [{ address: '1.1', readings: [] }, { address: '1.2', readings: [] }];
  const help = rubyHelp(segments, (address) => tokens.get(address) ?? [], rankOf, (lemma) => (lemma === '協力' ? 'N3' : null));
  const short = (address: string) => help.get(address)?.map(({ reading, level, grade, first }) => [reading, level, grade, first]);
  expect(short('1.1')).toEqual([['にほん', 'N5', 'grade1', true], ['きょうりょく', 'N3', 'grade4', true]]);
  expect(short('1.2')).toEqual([['きょうりょく', 'N3', 'grade4', false], ['じょう', 'beyond', 'beyond', true], ['にじゅうに', 'N5', 'grade1', true]]);
});

it('leaves words to the editors where they say the reading', () => {
  const segments = [{ address: '1.1', readings: [{ span: { start: 0, end: 2 }, reading: 'おぐま', witnessLine: null }] }];
  expect(rubyHelp(segments, () => [word('小熊', 0, 'こぐま')], rankOf, () => null).get('1.1')).toEqual([]);
});
