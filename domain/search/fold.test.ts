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
    ['𩸽野', '𩸽野', [0, 0, 2, 3]],
    ['𠮷野', '吉野', [0, 2, 3]],
    ['髙田と濵田', '高田と浜田', [0, 1, 2, 3, 4, 5]],
    ['國家', '国家', [0, 1, 2]],
    ['霞ヶ関', '霞ケ関', [0, 1, 2, 3]],
    ['こゝろ', 'こころ', [0, 1, 2, 3]],
    ['みすゞ', 'みすず', [0, 1, 2, 3]],
    ['バナヽ', 'バナナ', [0, 1, 2, 3]],
    ['人々', '人人', [0, 1, 2]],
    ['各〻', '各各', [0, 1, 2]],
    ['々', '々', [0, 1]],
    ['いろ〱と', 'いろいろと', [0, 1, 2, 2, 3, 4]],
    ['ケイシー・モーガン', 'ケイシーモーガン', [0, 1, 2, 3, 5, 6, 7, 8, 9]],
    ['同\u200b志\u2060国', '同志国', [0, 2, 4, 5]],
    ['a―b', 'a-b', [0, 1, 2, 3]],
    ['神', '神', [0, 1]],
    ['“a”–b', '"a"-b', [0, 1, 2, 3, 4, 5]],
    ['１０〜２０', '10~20', [0, 1, 2, 3, 4, 5]],
    ['dōshi', 'doshi', [0, 1, 2, 3, 4, 5]],
    ['Zürich’s', "zurich's", [0, 1, 2, 3, 4, 5, 6, 7, 8]],
  ])('%s → %s', (text, folded, places) => expect(foldText(text)).toEqual({ text: folded, places }));

  it.each([['ひらがな', 'ヒラガナ'], ['か', 'が'], ['会う', '合う']])('keeps %s and %s apart', (one, other) => expect(foldQuery(one)).not.toBe(foldQuery(other)));

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
