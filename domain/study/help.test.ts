import { expect, it } from 'vitest';
import type { Token } from '../japanese/token';
import { headingPhrases, rubyHelp } from './help';

function word(surface: string, start: number, reading: string): Token {
  const span = { start, end: start + surface.length };
  return {
    span, surface, lemma: surface, lemmaReading: reading, reading, readingFrom: 'analyser', certainty: 'certain', doubt: null, otherReadings: [], isCutDoubtful: false, ruby: [{ span, reading }],
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

it('says of each reading of a word that it is doubtful', () => {
  const doubtful = { ...word('日本', 3, 'にっぽん'), certainty: 'doubtful' as const, doubt: 'several' as const, otherReadings: ['にほん'], ruby: [{ span: { start: 3, end: 4 }, reading: 'にっ' }, { span: { start: 4, end: 5 }, reading: 'ぽん' }] };
  const reviewed = { ...word('力', 6, 'ちから'), certainty: 'reviewed' as const };
  const help = rubyHelp([{ address: '1.1', readings: [] }], () => [word('協力', 0, 'きょうりょく'), doubtful, reviewed], rankOf, () => null).get('1.1');
  expect(help?.map((each) => [each.reading, each.doubtful])).toEqual([['きょうりょく', false], ['にっぽん', true], ['ちから', false]]);
  // What the editors read is not in doubt, whatever the analysis makes of it.
  const editorial = [{ address: '1.1', readings: [{ span: { start: 3, end: 5 }, reading: 'にほん', witnessLine: null }] }];
  expect(rubyHelp(editorial, () => [doubtful], rankOf, () => null).get('1.1')).toEqual([]);
});

it('leaves words to the editors where they say the reading', () => {
  const segments = [{ address: '1.1', readings: [{ span: { start: 0, end: 2 }, reading: 'おぐま', witnessLine: null }] }];
  expect(rubyHelp(segments, () => [word('小熊', 0, 'こぐま')], rankOf, () => null).get('1.1')).toEqual([]);
});

it('gives a word one reading, with those of its characters beside it', () => {
  const defense = { ...word('防衛', 0, 'ぼうえい'), ruby: [{ span: { start: 0, end: 1 }, reading: 'ぼう' }, { span: { start: 1, end: 2 }, reading: 'えい' }] };
  const [help, ...others] = rubyHelp([{ address: '1.1', readings: [] }], () => [defense], rankOf, () => null).get('1.1') ?? [];
  expect(others).toEqual([]);
  expect(help).toMatchObject({ span: { start: 0, end: 2 }, reading: 'ぼうえい', parts: defense.ruby });
});

it('divides a word where the editors read a part of it', () => {
  const parts = [{ span: { start: 0, end: 1 }, reading: 'ぼう' }, { span: { start: 1, end: 2 }, reading: 'えい' }];
  const segments = [{ address: '1.1', readings: [{ span: { start: 1, end: 2 }, reading: 'え', witnessLine: null }] }];
  expect(rubyHelp(segments, () => [{ ...word('防衛', 0, 'ぼうえい'), ruby: parts }], rankOf, () => null).get('1.1')?.map(({ reading }) => reading)).toEqual(['ぼう']);
});

it('tells the phrases of headings, and of nothing else', () => {
  const particle = { ...word('の', 2, 'の'), partOfSpeech: 'particle' as const };
  const tokens = [word('日本', 0, 'にほん'), particle, word('防衛', 3, 'ぼうえい')];
  const of = (address: string, role: 'heading' | 'prose') => ({ address, role, text: { ja: '日本の防衛', en: null } });
  expect(headingPhrases([of('1.0', 'heading'), of('1.1', 'prose')], () => tokens)).toEqual(new Map([['1.0', [3]]]));
});
