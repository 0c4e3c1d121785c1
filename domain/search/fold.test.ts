import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldQuery, foldText } from './fold';

describe('foldText', () => {
  it.each([
    ['ＮＡＴＯ', 'nato', [0, 1, 2, 3, 4]],
    ['ﾊﾞｲｵ', 'バイオ', [0, 2, 3, 4]],
    ['２０２２年', '2022年', [0, 1, 2, 3, 4, 5]],
    ['日米', '日米', [0, 1, 2]],
    ['NATO', 'nato', [0, 1, 2, 3, 4]],
    ['㌔先', 'キロ先', [0, 0, 1, 2]],
    ['葛\u{e0100}城', '葛城', [0, 3, 4]],
    ['𠮷野', '𠮷野', [0, 0, 2, 3]],
    ['神', '神', [0, 1]],
    ['“a”–b', '"a"-b', [0, 1, 2, 3, 4, 5]],
    ['１０〜２０', '10~20', [0, 1, 2, 3, 4, 5]],
    ['dōshi', 'doshi', [0, 1, 2, 3, 4, 5]],
    ['Zürich’s', "zurich's", [0, 1, 2, 3, 4, 5, 6, 7, 8]],
  ])('%s → %s', (text, folded, places) => expect(foldText(text)).toEqual({ text: folded, places }));

  it.each([['ひらがな', 'ヒラガナ'], ['か', 'が'], ['国', '國']])('keeps %s and %s apart', (one, other) => expect(foldQuery(one)).not.toBe(foldQuery(other)));

  it('has a place for each unit, that ascends, and folds what is folded to itself', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (given) => {
      const text = given.normalize('NFC');
      const { text: folded, places } = foldText(text);
      expect(places).toHaveLength(folded.length + 1);
      expect(places.at(-1)).toBe(text.length);
      places.forEach((place, at) => expect(place).toBeGreaterThanOrEqual(places[at - 1] ?? 0));
      expect(/[\uff01-\uff5e\u3000]/.test(folded)).toBe(false);
    }));
  });
});
