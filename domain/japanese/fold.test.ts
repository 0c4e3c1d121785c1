import { describe, expect, it } from 'vitest';
import { fold, foldWord } from './fold';

describe('fold', () => {
  it.each([
    ['ラーメン', 'らーめん', [0, 1, 2, 3, 4]],
    ['ﾗｰﾒﾝ', 'らーめん', [0, 1, 2, 3, 4]],
    ['ｶﾞｲﾄﾞ!', 'がいど!', [0, 2, 3, 5, 6]],
    ['か\u3099い', 'がい', [0, 2, 3]],
    ['ＮＡＴＯ軍', 'nato軍', [0, 1, 2, 3, 4, 5]],
    ['𠮷野', '𠮷野', [0, 0, 2, 3]],
    ['㌔', 'きろ', [0, 0, 1]],
    ['', '', [0]],
  ])('%s → %s', (text, folded, places) => expect(fold(text)).toEqual({ text: folded, places }));

  it.each(['ｶﾞｲﾄﾞ', '食べﾗﾚる', 'Ｔシャツ', '㌔ﾒｰﾄﾙ', '𠮷野家'])('%s is folded alike with and without places', (text) => {
    expect(fold(text).text).toBe(foldWord(text));
  });

  it('folds what is folded to itself', () => expect(foldWord(foldWord('ヴァイオリンＡ'))).toBe(foldWord('ヴァイオリンＡ')));
});
