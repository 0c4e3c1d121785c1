import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldWord } from '../japanese/fold';
import { classesOf, guessClasses } from './classes';
import { lookUp, type FormRow } from './look-up';

/** word, its reading, its parts of speech. */
const words = `
進める すすめる v1
進む すすむ v5m
書く かく v5k
欠く かく v5k
行く いく v5k-s
行う おこなう v5u
言う いう v5u
帰る かえる v5r
変える かえる v1
見る みる v1
来る くる vk
協議 きょうぎ n,vs
協議会 きょうぎかい n
増す ます v5s
厳しい きびしい adj-i
厳しさ きびしさ n
重要 じゅうよう adj-na
論ずる ろんずる vz
愛する あいする vs-s
日本 にほん n
ヤバい ヤバい adj-i
ラーメン ラーメン n
NATO ナトー n
𠮷野家 よしのや n
`.trim().split('\n').map((line, index) => {
  const [word = '', reading = '', parts = ''] = line.split(' ');
  return { word, reading, classes: classesOf(parts.split(',')), entryId: index + 1 };
});

const rows = new Map<string, FormRow[]>();
for (const { word, reading, classes, entryId } of words) {
  for (const text of new Set([foldWord(word), foldWord(reading)])) {
    rows.set(text, [...(rows.get(text) ?? []), { text, entryId, dictionaryId: 1, classes, score: 0 }]);
  }
}
const find = (asked: readonly string[]) => asked.flatMap((word) => rows.get(word) ?? []);
const wordOf = (entryId: number) => words[entryId - 1]?.word;

const show = (text: string, position = 0) => lookUp(text, position, find).map(({ span, steps, entryId }) => (
  [text.slice(span.start, span.end), wordOf(entryId), ...steps.map((step) => step.key)].join(' ')
));

describe('lookUp', () => {
  it.each([
    ['進められている。', ['進められている 進める passive progressive', '進め 進む imperative']],
    ['書きたくなかったので', ['書きたくなかった 書く desire negative past']],
    ['かいて', ['かいて 書く te', 'かいて 欠く te']],
    ['行ったが', ['行った 行く past', '行った 行う past']],
    ['いった', ['いった 行く past', 'いった 言う past']],
    ['かえった', ['かえった 帰る past', 'かえ 変える continuative']],
    ['かえた', ['かえた 変える past']],
    ['協議しなければならなかった', ['協議しなければならなかった 協議 negative must past']],
    ['協議会は', ['協議会 協議会', '協議 協議']],
    ['協議する', ['協議する 協議']],
    ['重要な役割', ['重要な 重要 attributive']],
    ['厳しさを', ['厳しさ 厳しさ', '厳しさ 厳しい nominal']],
    ['厳しくなった', ['厳しく 厳しい adverbial']],
    ['論ずれば', ['論ずれば 論ずる conditional-ba']],
    ['愛した', ['愛した 愛する past']],
    ['来られた', ['来られた 来る passive-or-potential past']],
    ['みた', ['みた 見る past']],
    ['ﾔﾊﾞｶｯﾀね', ['ﾔﾊﾞｶｯﾀ ヤバい past']],
    ['らーめん屋', ['らーめん ラーメン']],
    ['ｎａｔｏ軍', ['ｎａｔｏ NATO']],
    ['𠮷野家で', ['𠮷野家 𠮷野家']],
  ])('%s', (text, expected) => expect(show(text)).toEqual(expected));

  it.each([
    ['a noun does not inflect as a verb', '日本た'],
    ['a godan verb does not inflect as an ichidan one', '書た'],
    ['an ichidan verb does not inflect as a godan one', '見った'],
    ['an adjective does not inflect as a verb', '厳しいた'],
  ])('knows that %s', (_, text) => expect(show(text).filter((match) => match.startsWith(text))).toEqual([]));

  it('looks from the position, in UTF-16 units of the text as it was given', () => {
    const text = '𠮷野家でﾔﾊﾞいﾗｰﾒﾝを';
    expect(lookUp(text, text.indexOf('ﾔ'), find)[0]?.span).toEqual({ start: 5, end: 9 });
    expect(show(text, text.indexOf('ﾗ'))).toEqual(['ﾗｰﾒﾝ ラーメン']);
  });

  it('does not look past the end of a sentence', () => expect(show('日。本')).toEqual([]));

  it('has nothing for nothing', () => {
    expect(lookUp('', 0, find)).toEqual([]);
    expect(lookUp('日本', 2, find)).toEqual([]);
  });

  it('puts the higher score first, and what is certain before what is guessed', () => {
    const found = lookUp('かいて', 0, () => [
      { text: 'かく', entryId: 1, dictionaryId: 1, classes: classesOf(['v5k']), score: 1 },
      { text: 'かく', entryId: 2, dictionaryId: 1, classes: guessClasses('掻く', 'かく', ['to scratch']), score: 9 },
      { text: 'かく', entryId: 3, dictionaryId: 1, classes: classesOf(['v5k']), score: 5 },
    ]);
    expect(found.map(({ entryId, certain }) => [entryId, certain])).toEqual([[3, true], [1, true], [2, false]]);
  });

  it('gives spans inside of the text that begin at the position, the longest first', () => {
    const piece = fc.oneof(fc.constantFrom(...words.flatMap(({ word, reading }) => [word, reading, `${word.slice(0, -1)}った`])), fc.string({ unit: 'grapheme', maxLength: 3 }), fc.constantFrom('ｶﾞ', '㌔', 'か\u3099', '。', '𠮷'));
    fc.assert(fc.property(fc.array(piece, { maxLength: 8 }), fc.nat(), (pieces, at) => {
      const text = pieces.join('');
      const position = Math.min(at % 20, text.length);
      const everything = (asked: readonly string[]) => asked.map((word, index): FormRow => ({ text: word, entryId: index, dictionaryId: 1, classes: -1, score: 0 }));
      for (const source of [find, everything]) {
        let before = Infinity;
        for (const { span } of lookUp(text, position, source)) {
          expect(span.start).toBe(position);
          expect(span.end).toBeGreaterThan(position);
          expect(span.end).toBeLessThanOrEqual(Math.min(before, text.length));
          before = span.end;
        }
      }
    }));
  });
});
