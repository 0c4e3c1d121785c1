import { describe, expect, it } from 'vitest';
import { rankEntries } from './rank-entries';
import type { WordInContext } from './word-in-context';
import type { DictionaryEntry } from './entry';
import { labelOf } from './labels';

const sense = (tags: string, gloss: string, ...of: string[]) => ({ partsOfSpeech: tags.split(','), tags: [], glosses: [gloss], notes: [], of });
const entryOf = (writings: string, readings: string, senses: DictionaryEntry['senses']): DictionaryEntry => {
  const forms = (words: string) => words.split(' ').filter((word) => word !== '').map((word) => {
    const [text = '', ...tags] = word.split('/');
    return { text, tags };
  });
  return { sequence: 1, writings: forms(writings), readings: forms(readings).map((form) => ({ ...form, of: [] })), senses };
};
const asked = (partOfSpeech: WordInContext['partOfSpeech'], reading: string | null = null): WordInContext => ({ partOfSpeech, detail: null, wordClass: null, reading });
const glosses = (entry: DictionaryEntry, word: string, word2: WordInContext | null = null) => rankEntries(entry, word, word2)?.entry.senses.flatMap((one) => one.glosses);

const skilled = entryOf('上手', 'うわて かみて じょうず', [sense('n', 'upper part', 'うわて', 'かみて'), sense('adj-na,n', 'skillful', 'じょうず')]);
const opposite = entryOf('向こう岸 むこう岸/sK 向こうぎし/sK', 'むこうぎし', [sense('n', 'opposite bank')]);
const tea = entryOf('茶 茗/rK 荼/oK 搽/iK', 'ちゃ さ/ok', [sense('n', 'tea'), sense('n', 'tea plant', '茶')]);
const to = entryOf('', 'と', [sense('prt,conj', 'if'), sense('prt', 'with'), sense('n', 'promoted pawn')]);

describe('arrange', () => {
  it('finds by forms that are only searched by, and shows none of them', () => {
    for (const word of ['向こう岸', 'むこう岸', 'むこうぎし']) {
      expect(rankEntries(opposite, word, null)?.entry.writings.map(({ text }) => text)).toEqual(['向こう岸']);
    }
    const misspelt = entryOf('三蜜/sK', 'さんみつ さんぴつ/sk', [sense('n', 'three Cs')]);
    expect(rankEntries(misspelt, '三蜜', null)?.entry).toMatchObject({ writings: [], readings: [{ text: 'さんみつ' }] });
  });

  it('marks what is rare, old or irregular, in the dictionary’s order', () => {
    expect(rankEntries(tea, '茶', null)?.entry.writings.map(({ text, mark }) => [text, mark])).toEqual([['茶', null], ['茗', 'rare'], ['荼', 'old'], ['搽', 'irregular']]);
    expect(rankEntries(tea, '茶', null)?.entry.readings.map(({ text, mark }) => [text, mark])).toEqual([['ちゃ', null], ['さ', 'old']]);
  });

  it('leaves out the senses of another reading or spelling than was found or asked for', () => {
    expect(glosses(skilled, 'じょうず')).toEqual(['skillful']);
    expect(glosses(skilled, 'かみて')).toEqual(['upper part']);
    expect(glosses(skilled, '上手', asked(null, 'じょうず'))).toEqual(['skillful']);
    expect(rankEntries(skilled, '上手', asked(null, 'じょうず'))?.entry.readings.map(({ text }) => text)).toEqual(['じょうず']);
    expect(rankEntries(skilled, '上手', asked(null, 'うわて'))?.entry.readings.map(({ text }) => text)).toEqual(['うわて', 'かみて']);
    expect(glosses(tea, '茗')).toEqual(['tea']);
    expect(glosses(tea, 'ちゃ')).toEqual(['tea', 'tea plant']);
  });

  it('keeps all senses, each with what it holds for, where it is not known which is meant', () => {
    expect(rankEntries(skilled, '上手', null)?.entry.senses.map(({ of }) => of)).toEqual([['うわて', 'かみて'], ['じょうず']]);
  });

  it('gives a particle the senses of particles alone, and nothing of a noun', () => {
    expect(glosses(to, 'と', { ...asked('particle'), detail: 'case' })).toEqual(['with', 'if']);
    expect(rankEntries(entryOf('十', 'じゅう と', [sense('num', 'ten')]), 'と', asked('particle', 'と'))).toBeNull();
    expect(rankEntries(entryOf('地震', 'ない', [sense('n', 'earthquake')]), 'ない', asked('auxiliary', 'ない'))).toBeNull();
  });

  it('says where nothing fits and where the reading is another', () => {
    expect(rankEntries(opposite, '向こう岸', asked('verb'))).toMatchObject({ fit: 0 });
    expect(rankEntries(skilled, '上手', asked('noun', 'じょうて'))).toMatchObject({ hasReading: false });
    expect(rankEntries(skilled, '上手', asked('noun', 'ウワテ'))).toMatchObject({ hasReading: true, fit: 2, leads: true });
  });

  it('keeps a reading to the spellings that it is one of', () => {
    const entry: DictionaryEntry = { ...tea, readings: [{ text: 'ちゃ', tags: [], of: [] }, { text: 'めい', tags: [], of: ['茗'] }] };
    expect(rankEntries(entry, '茶', null)?.entry.readings.map(({ text }) => text)).toEqual(['ちゃ']);
    expect(rankEntries(entry, '茗', null)?.entry.readings.map(({ text }) => text)).toEqual(['ちゃ', 'めい']);
  });
});

describe('labelOf', () => {
  it.each([['n', '名詞', 'noun'], ['v5k-s', '五段動詞（「行く」型）', 'godan verb (iku)'], ['ksb:', '関西方言', 'Kansai dialect'], ['v2k-s', '文語動詞', 'literary verb']])('%s', (code, ja, en) => {
    expect(labelOf(code)).toEqual({ ja, en });
  });
  it.each(['constructor', 'toString', '__proto__', ''])('knows no %s', (code) => expect(labelOf(code)).toBeNull());
});
