import { afterAll, beforeAll, expect, it } from 'vitest';
import { DictionaryStaging, removeDictionary } from './dictionary-store';
import { publicationMark } from './publication';
import { temporaryDatabase, type TemporaryDatabase } from './testing/temporary-database';
import { readWordLevels, wordLevelsMark } from './word-levels';

const now = new Date('2026-11-30T00:00:00Z');
let temporary: TemporaryDatabase;

beforeAll(async () => {
  temporary = await temporaryDatabase();
  const staging = new DictionaryStaging();
  const level = (text: string, reading: string | null, display: string) =>
    staging.meta({ kind: 'frequency', text, body: { reading, value: 1, display, isRank: true } });
  level('目的', 'もくてき', 'N4');
  level('市場', 'いちば', 'N3');
  level('市場', 'しじょう', 'N2');
  level('会う', null, 'N5');
  level('会う', null, '1234');
  staging.commit({ name: 'levels', title: 'Levels', kind: 'yomitan', revision: '1', language: 'en', licence: 'L', attribution: 'A', url: null }, 'digest', now);
  staging.close();
});
afterAll(() => temporary.close());

it.each([
  ['目的', 'もくてき', 'N4'], ['目的', null, 'N4'], ['市場', 'いちば', 'N3'], ['市場', 'しじょう', 'N2'], ['会う', 'あう', 'N5'], ['会う', null, 'N5'],
  ['目的', 'めあて', null], ['協力', 'きょうりょく', null],
])('%s (%s) is %s', (lemma, reading, level) => {
  expect(readWordLevels(['目的', '市場', '会う', '協力'])(lemma, reading)).toBe(level);
});

it('makes pages anew when a list comes or goes', () => {
  const [mark, levels] = [publicationMark(), wordLevelsMark()];
  expect(levels).not.toBe('');
  removeDictionary('levels', now);
  expect(publicationMark()).not.toBe(mark);
  expect(wordLevelsMark()).toBe('');
  expect(readWordLevels(['目的'])('目的', 'もくてき')).toBeNull();
});
