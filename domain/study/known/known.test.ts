import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { latest, mergeRecords, nextTime, wordStates, type WordRecord } from './change';
import { changesSchema, exchangeVersion, plainRecord } from './exchange';
import { shareOf, vocabularyOfText } from './share';
import { identityOf, isVocabulary, kanjiOf, keyOf, type WordIdentity } from './word';

const word = (lemma: string): WordIdentity => ({ lemma, reading: null, partOfSpeech: 'noun' });

const record = fc.record({
  word: fc.constantFrom('海', '連携', '協力').map(word),
  state: fc.constantFrom(...wordStates, null),
  at: fc.integer({ min: 0, max: 5 }),
  id: fc.uuid(),
  place: fc.constant(null),
});
// One change has one id.
const records = fc.uniqueArray(record, { selector: ({ id }) => id });

describe('records of words', () => {
  it('come to the same in whatever order and however often changes come', () => {
    fc.assert(fc.property(records.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray([...list, ...list], { minLength: list.length * 2 }))), ([list, mixed]) => {
      expect(mergeRecords(new Map(), mixed)).toEqual(new Map([...mergeRecords(new Map(), list)]));
    }));
  });

  it('never give up a later change for an earlier one', () => {
    fc.assert(fc.property(record, record, (a, b) => {
      const held = latest(a, b);
      expect(held.at).toBe(Math.max(a.at, b.at));
      expect(latest(b, a)).toEqual(a.id === b.id ? b : held);
    }));
  });

  it.each([
    [0, 100, 100],
    [100, 100, 101],
    [200, 100, 201],
  ])('are later than all that was seen: clock %i, now %i', (clock, now, next) => {
    expect(nextTime(clock, now)).toBe(next);
  });
});

const token = (lemma: string, partOfSpeech: 'noun' | 'verb' | 'particle' | 'number', more = {}) => ({
  surface: lemma, lemma, lemmaReading: null, reading: 'よみ', partOfSpeech, conjugation: null, certainty: null, atGap: false, ...more,
});

describe('the words that one can know', () => {
  it('are the same with and without する', () => {
    const verb = token('策定する', 'verb', { lemmaReading: 'さくていする', conjugation: { wordClass: 'suru', steps: [] } });
    const noun = token('策定', 'noun', { lemmaReading: 'さくてい' });
    expect(keyOf(identityOf(verb))).toBe(keyOf(identityOf(noun)));
    expect(identityOf(verb)).toEqual({ lemma: '策定', reading: 'さくてい', partOfSpeech: 'noun' });
  });

  it('have no reading where it is doubtful', () => {
    const noun = token('市場', 'noun', { lemmaReading: 'しじょう', certainty: 'doubtful' });
    expect(identityOf(noun)).toEqual({ lemma: '市場', reading: null, partOfSpeech: 'noun' });
  });

  it.each([
    [token('海', 'noun'), true],
    [token('は', 'particle'), false],
    [token('2022', 'number'), false],
    [token('集', 'noun', { atGap: true, reading: null }), false],
    [token('集', 'noun', { atGap: true }), true],
  ])('$partOfSpeech $lemma', (each, expected) => {
    expect(isVocabulary(each)).toBe(expected);
  });

  it('are kept apart where anything of them differs', () => {
    fc.assert(fc.property(record, record, ({ word: a }, { word: b }) => {
      expect(keyOf(a) === keyOf(b)).toBe(a.lemma === b.lemma);
    }));
  });

  it.each([
    ['人々が𠮷野で', ['人', '𠮷', '野']],
    ['ヶ月', ['月']],
    ['かなカナABC。', []],
    ['国国', ['国']],
  ])('have the kanji of %s', (text, expected) => {
    expect(kanjiOf(text)).toEqual(expected);
  });
});

describe('the share of a text', () => {
  const text = vocabularyOfText([token('海', 'noun'), token('の', 'particle'), token('海', 'noun'), token('空', 'noun'), token('見る', 'verb', { surface: '見た' })]);
  const states = (list: readonly [string, 'noun' | 'verb', WordRecord['state']][]) => new Map(list.map(([lemma, partOfSpeech, state]) => {
    const identity: WordIdentity = { lemma, reading: null, partOfSpeech };
    return [keyOf(identity), { word: identity, state }];
  }));

  it('counts different words, words as often as they stand, and kanji', () => {
    expect(shareOf(text, states([['海', 'noun', 'known'], ['空', 'noun', 'learning'], ['山', 'noun', 'known']]))).toEqual({
      words: { known: 1, learning: 1, all: 3 }, running: { known: 2, all: 4 }, kanji: { known: 1, all: 3 },
    });
  });

  it('leaves out what is ignored, and what was said of no word', () => {
    expect(shareOf(text, states([['海', 'noun', 'ignored'], ['空', 'noun', null]]))).toMatchObject({
      words: { known: 0, learning: 0, all: 2 }, running: { known: 0, all: 2 },
    });
  });
});

describe('what is exchanged', () => {
  const change = {
    word: word('海'), state: 'known', at: 1, id: '4d1f6f5e-5b0a-4c0e-8a8e-0d6b8c1d2e3f',
    place: { work: 'doshikoku', edition: 1, address: '3.2', start: 0, end: 1 },
  };
  const changes = (more: object) => ({ version: exchangeVersion, start: change.id, changes: [{ ...change, ...more }] });

  it.each<[string, object, boolean]>([
    ['a change', {}, true],
    ['a mark taken away', { state: null }, true],
    ['no place', { place: null }, true],
    ['another state', { state: 'forgotten' }, false],
    ['a word of no length', { word: word('') }, false],
    ['half a character', { word: word('\ud842') }, false],
    ['a word not in NFC', { word: word('か\u3099') }, false],
    ['a place without length', { place: { ...change.place, end: 0 } }, false],
    ['no address', { place: { ...change.place, address: 'x' } }, false],
    ['a time that is none', { at: -1 }, false],
    ['more than is known', { colour: 'red' }, false],
  ])('%s', (_, more, good) => {
    expect(changesSchema.safeParse(changes(more)).success).toBe(good);
  });

  it('has no more than the form says', () => {
    const local = { ...change, pending: true, context: null } as unknown as WordRecord;
    expect(plainRecord(local)).toEqual(change);
  });
});
