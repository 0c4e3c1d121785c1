import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isKanji, toHiragana } from '../kana';
import { alignFurigana } from './align';
import { candidatesOf } from './candidates';
import { shiftRuby, spoken, type KanjiReadings } from './ruby';

const dictionary: Readonly<Record<string, KanjiReadings>> = {
  国: { on: ['コク'], kun: ['くに'], names: ['くな'] },
  家: { on: ['カ', 'ケ'], kun: ['いえ', 'や', 'うち'], names: [] },
  発: { on: ['ハツ', 'ホツ'], kun: ['た.つ', 'あば.く'], names: [] },
  表: { on: ['ヒョウ'], kun: ['おもて', '-おもて', 'あらわ.す'], names: [] },
  話: { on: ['ワ'], kun: ['はな.す', 'はなし'], names: [] },
  生: { on: ['セイ', 'ショウ'], kun: ['い.きる', 'う.まれる', 'なま', 'き'], names: [] },
  木: { on: ['ボク', 'モク'], kun: ['き', 'こ-'], names: [] },
  子: { on: ['シ', 'ス'], kun: ['こ', '-こ'], names: [] },
  応: { on: ['オウ'], kun: ['あた.る'], names: [] },
  '𠮷': { on: ['キチ', 'キツ'], kun: ['よし'], names: [] },
};
const readKanji = (kanji: string) => dictionary[kanji] ?? null;

describe('alignFurigana', () => {
  it('counts in UTF-16 units, also after characters outside of the basic plane', () => {
    expect(alignFurigana('𠮷の国', 'よしのくに', readKanji)).toEqual([
      { span: { start: 0, end: 2 }, reading: 'よし' },
      { span: { start: 3, end: 4 }, reading: 'くに' },
    ]);
  });

  it('says nothing where two divisions are as good', () => {
    const twice: Readonly<Record<string, KanjiReadings>> = {
      甲: { on: [], kun: ['か', 'かき'], names: [] },
      乙: { on: [], kun: ['きつ', 'つ'], names: [] },
    };
    expect(alignFurigana('甲乙', 'かきつ', (kanji) => twice[kanji] ?? null)).toEqual([
      { span: { start: 0, end: 2 }, reading: 'かきつ' },
    ]);
  });

  it('is null where the kana of the word leave the place of its readings open', () => {
    const nothing = () => null;
    expect(alignFurigana('物の怪の', 'もののけののの', nothing)).toBeNull();
    expect(alignFurigana('木が', 'きで', readKanji)).toBeNull();
  });

  it('leaves kana alone', () => {
    expect(alignFurigana('カタカナとひらがな', 'かたかなとひらがな', readKanji)).toEqual([]);
  });

  it('moves readings with their word', () => {
    expect(shiftRuby([{ span: { start: 0, end: 1 }, reading: 'き' }], 5)).toEqual([{ span: { start: 5, end: 6 }, reading: 'き' }]);
  });
});

describe('alignFurigana, over words made of known readings', () => {
  const kanjiUnit = fc.constantFrom(...Object.keys(dictionary)).chain((kanji) =>
    fc.constantFrom(...candidatesOf(kanji, readKanji(kanji))).map(({ reading }) => ({ written: kanji, said: reading })),
  );
  const kanaUnit = fc.constantFrom('の', 'が', 'する', 'カー', 'っぽい', 'きの', 'こ').map((kana) => ({ written: kana, said: toHiragana(kana) }));
  const units = fc.array(fc.oneof({ weight: 3, arbitrary: kanjiUnit }, { weight: 1, arbitrary: kanaUnit }), { minLength: 1, maxLength: 6 });

  it('says the reading again, covers kanji and nothing else, in order', () => {
    let placed = 0;
    fc.assert(
      fc.property(units, (parts) => {
        const word = parts.map(({ written }) => written).join('');
        const reading = parts.map(({ said }) => said).join('');
        const ruby = alignFurigana(word, reading, readKanji);
        if (ruby === null) return; // open, and said to be so
        placed += 1;
        expect(toHiragana(spoken(word, ruby))).toBe(reading);
        let at = 0;
        for (const { span, reading: over } of ruby) {
          expect(span.start).toBeGreaterThanOrEqual(at);
          expect(span.end).toBeGreaterThan(span.start);
          expect(over).not.toBe('');
          expect([...word.slice(span.start, span.end)].every(isKanji)).toBe(true);
          expect([...word.slice(at, span.start)].some(isKanji)).toBe(false);
          at = span.end;
        }
        expect([...word.slice(at)].some(isKanji)).toBe(false);
      }),
      { numRuns: 1000 },
    );
    expect(placed).toBeGreaterThan(800);
  });
});

it('gives up at once where a reading does not fit the end of a word of many parts', () => {
  // Going through every way to divide 31 kana among ten kanji, this would not end within the time of a test.
  expect(alignFurigana('甲・乙・丙・丁・戊・己・庚・辛・壬・癸の', 'あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほな', () => null)).toBe(null);
});
