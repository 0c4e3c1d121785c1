import { describe, expect, it } from 'vitest';
import { halfVoiced, isKanaOnly, isKanji, toHiragana, toKatakana, voiced, withVowel } from './kana';

describe('kana', () => {
  it.each([
    ['インド', 'いんど'], ['ヴァージョン', 'ゔぁーじょん'], ['コーヒー', 'こーひー'], ['漢字カナ', '漢字かな'], ['ヽヾ', 'ゝゞ'], ['abc', 'abc'], ['𠮷ノ', '𠮷の'],
  ])('toHiragana %s', (text, expected) => expect(toHiragana(text)).toBe(expected));
  it.each([['いんど', 'インド'], ['ゔ', 'ヴ'], ['漢字かな', '漢字カナ']])('toKatakana %s', (text, expected) => expect(toKatakana(text)).toBe(expected));
  it('keeps the length of a text, so that spans hold', () => expect(toHiragana('ヴォイスヶ月').length).toBe('ヴォイスヶ月'.length));
  it.each([['かな', true], ['カー', true], ['漢', false], ['', false], ['かA', false]])('isKanaOnly %o', (text, expected) => expect(isKanaOnly(text)).toBe(expected));
  it.each([['漢', true], ['𠮷', true], ['々', true], ['〆', true], ['ヶ', true], ['か', false], ['2', false], ['漢字', false]])('isKanji %s', (text, expected) => expect(isKanji(text)).toBe(expected));
  it.each([['こく', ['ごく']], ['ち', ['ぢ', 'じ']], ['つき', ['づき', 'ずき']], ['まえ', []], ['', []]])('voiced %o', (text, expected) => expect(voiced(text)).toEqual(expected));
  it.each([['ほん', 'ぽん'], ['かん', null], ['', null]])('halfVoiced %o', (text, expected) => expect(halfVoiced(text)).toBe(expected));
  it.each([['く', 'i', 'き'], ['う', 'a', 'わ'], ['う', 'i', 'い'], ['る', 'e', 'れ'], ['や', 'e', null], ['A', 'a', null]] as const)('withVowel %s %s', (kana, vowel, expected) => expect(withVowel(kana, vowel)).toBe(expected));
});
