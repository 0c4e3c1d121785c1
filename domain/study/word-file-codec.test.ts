import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formKeys, wordClasses } from '../japanese/inflection/forms';
import { certainties, doubts, partOfSpeechDetails, partsOfSpeech, readingSources } from '../japanese/token';
import { levels, wordLevels } from './level';
import { placesByLemma, type PanelWord, type WordFile } from './word-file';
import { decodeWordFile, encodeWordFile } from './word-file-codec';

const text = fc.oneof(fc.constantFrom('港', '漁船', '帰り', '帰る', 'もどる', '𩸽', 'a', '0', 'null', '__proto__', ''), fc.string());
const some = <T extends string>(values: readonly T[]) => fc.option(fc.constantFrom(...values));
const surface = text.filter((value) => value !== '');

/** Words one after another, with what stands between them. */
const words: fc.Arbitrary<PanelWord[]> = fc.array(fc.record({
  gap: fc.nat(3), surface, lemma: text, lemmaReading: fc.option(text), reading: fc.option(text), readingFrom: some(readingSources),
  certainty: some(certainties), doubt: some(doubts), otherReadings: fc.array(text, { maxLength: 2 }), isCutDoubtful: fc.boolean(),
  partOfSpeech: fc.constantFrom(...partsOfSpeech), detail: some(partOfSpeechDetails), atGap: fc.boolean(), level: some(wordLevels),
  ruby: fc.array(fc.record({ start: fc.nat(9), length: fc.nat(3), reading: text }), { maxLength: 2 }),
  conjugation: fc.option(fc.record({
    wordClass: fc.constantFrom(...wordClasses),
    steps: fc.option(fc.array(fc.record({ key: fc.constantFrom(...formKeys), text }), { maxLength: 3 })),
  })),
  sense: fc.option(fc.record({ ja: text, en: text })),
  concept: fc.option(fc.constantFrom('harbor', 'fishing-boat')),
})).map((list) => {
  let at = 0;
  return list.map(({ gap, ruby, ...word }): PanelWord => {
    const start = at + gap;
    at = start + word.surface.length;
    return {
      ...word, span: { start, end: at },
      ruby: ruby.map(({ start: from, length, reading }) => ({ span: { start: start + from, end: start + from + length }, reading })),
    };
  });
});

const strings = fc.array(text, { maxLength: 3 });
const file: fc.Arbitrary<WordFile> = fc.record({
  words: fc.array(fc.tuple(fc.constantFrom('0.1', '1.1', '3.2'), words), { maxLength: 3 }).map((list) => new Map(list)),
  kanji: fc.array(fc.tuple(fc.constantFrom('港', '𩸽', '帰'), fc.record({
    on: strings, kun: strings, meanings: strings, strokes: fc.nat(40), grade: fc.option(fc.nat(10)), jlpt: fc.option(fc.nat(5)),
  }))).map((list) => new Map(list)),
  grammar: fc.array(fc.record({
    pattern: text, level: fc.constantFrom(...levels), text: fc.record({ ja: text, en: text }),
    places: fc.array(fc.record({
      address: fc.constantFrom('1.1', '3.2'), language: fc.constant('ja' as const), span: fc.record({ start: fc.nat(9), end: fc.nat(9) }),
    }), { maxLength: 2 }),
  }), { maxLength: 3 }),
  kanjiSource: text,
});

describe('a word file', () => {
  it('comes back as it was sent', () => {
    fc.assert(fc.property(file, (sent) => {
      expect(decodeWordFile(JSON.parse(JSON.stringify(encodeWordFile(sent))))).toEqual(sent);
    }), { numRuns: 500 });
  });

  const word: PanelWord = {
    span: { start: 1, end: 3 }, surface: '帰り', lemma: '帰る', lemmaReading: 'かえる', reading: 'かえり', readingFrom: 'analyser', certainty: 'certain', doubt: null, otherReadings: [], isCutDoubtful: false, ruby: [{ span: { start: 1, end: 2 }, reading: 'かえ' }],
    partOfSpeech: 'verb', detail: null, conjugation: { wordClass: 'godan', steps: [{ key: 'continuative', text: '帰り' }] }, level: 'N4', atGap: false,
    sense: { ja: '戻る', en: 'come home' }, concept: null,
  };
  const small: WordFile = { words: new Map([['1.1', [word]], ['2.1', [{ ...word, span: { start: 0, end: 2 }, ruby: [] }]]]), kanji: new Map(), grammar: [], kanjiSource: '' };

  it('says once what is said of many words', () => {
    const many = { ...small, words: new Map(Array.from({ length: 100 }, (_, n) => [`1.${n + 1}`, [word]])) };
    expect(encodeWordFile(many)).toMatchObject({ words: { length: 1 }, senses: [['come home', '戻る']] });
  });

  it('is refused where it is of another form, or names what is not there', () => {
    const form = encodeWordFile(small);
    expect(() => decodeWordFile({ ...form, form: 1 as never })).toThrow('not a word file of form 3');
    expect(() => decodeWordFile({ ...form, strings: form.strings.slice(0, 3) })).toThrow('does not have');
    expect(() => decodeWordFile({ ...form, words: [] })).toThrow('does not have');
    expect(() => decodeWordFile({ ...form, senses: [] })).toThrow('does not have');
  });

  it('tells where a lemma stands', () => {
    expect(placesByLemma(small).get('帰る')?.map(({ address }) => address)).toEqual(['1.1', '2.1']);
  });
});
