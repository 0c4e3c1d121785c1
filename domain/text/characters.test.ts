import { describe, expect, it } from 'vitest';
import { findForbidden, findHidden, hasKanji, isKana, isKanaSentence, isKanaWords } from './characters';

describe('hidden characters of a title', () => {
  it.each([
    ['a soft hyphen', 'Har\u00adbor', 3], ['a filler', '港\u3164', 1], ['a joiner in a word', '港\u200dの', 1], ['a non-joiner', 'a\u200cb', 1],
    ['a joiner at the end', '👩\u200d', 2], ['a selector of nothing', '\ufe0f港', 0], ['a selector after a blank', '港 \u{e0100}', 2], ['two selectors', '辻\u{e0100}\u{e0101}', 3],
    ['a tag', 'a\u{e0041}', 1], ['an override', 'a\u202eb', 1], ['a byte order mark inside', 'a\ufeffb', 1], ['a blank of Braille', '\u2800', 0], ['the first of several', 'a\u00ad\u202e', 1],
  ])('%s', (_, text, at) => expect(findHidden(text)?.at).toBe(at));

  it.each(['港の朝', '辻\u{e0100}さん', '👩\u200d👧\u200d👦', '👩🏽\u200d💻', '❤\ufe0f', 'か゚', '海　と　空', 'A\u00a0B', '한국', '𠮷野'])('%s is none', (text) => {
    expect(findHidden(text)).toBeNull();
  });

  it('may stand in a text, as a source may have them, but for what no text may hold', () => {
    expect(findForbidden('Har\u00adbor', false)).toBeNull();
    expect(findForbidden('a\u202eb', false)?.why).toBe('bidi');
  });
});

describe('characters that no text may hold', () => {
  it.each([
    [0x00, 'control'], [0x09, 'control'], [0x1f, 'control'], [0x7f, 'control'], [0x80, 'control'], [0x9f, 'control'], [0x2028, 'control'], [0x2029, 'control'],
    [0x061c, 'bidi'], [0x200e, 'bidi'], [0x200f, 'bidi'], [0x202a, 'bidi'], [0x202e, 'bidi'], [0x2066, 'bidi'], [0x2069, 'bidi'],
    [0x200b, 'invisible'], [0x2060, 'invisible'], [0x2065, 'invisible'], [0x206a, 'invisible'], [0xfeff, 'invisible'], [0xfff9, 'invisible'], [0xe0000, 'invisible'], [0xe007f, 'invisible'],
    [0xfdd0, 'noncharacter'], [0xfdef, 'noncharacter'], [0xfffe, 'noncharacter'], [0xffff, 'noncharacter'], [0x1fffe, 'noncharacter'], [0x10ffff, 'noncharacter'],
    [0xd800, 'surrogate'], [0xdbff, 'surrogate'], [0xdc00, 'surrogate'], [0xdfff, 'surrogate'],
  ])('%i is %s', (codePoint, why) => {
    expect(findForbidden(`港${String.fromCodePoint(codePoint)}`, false)).toEqual({ at: 1, codePoint, why });
    expect(findHidden(`港${String.fromCodePoint(codePoint)}`)).toEqual({ at: 1, codePoint, why });
  });

  it.each([0x20, 0x7e, 0xa0, 0x2010, 0x2030, 0x3000, 0xfdcf, 0xfdf0, 0xfffd, 0x20bb7])('%i is none', (codePoint) => {
    expect(findForbidden(`港${String.fromCodePoint(codePoint)}`, false)).toBeNull();
  });

  it('are line ends too, but where lines may end', () => {
    expect(findForbidden('a\nb', false)).toEqual({ at: 1, codePoint: 0x0a, why: 'control' });
    expect(findForbidden('a\nb', true)).toBeNull();
    expect(findForbidden('a\nb\rc', true)).toEqual({ at: 3, codePoint: 0x0d, why: 'control' });
    expect(findForbidden('a\r', true)?.at).toBe(1);
  });

  it('say what is hidden by its code', () => {
    expect(findHidden('a\u00ad')).toEqual({ at: 1, codePoint: 0xad, why: 'invisible' });
    expect(findHidden('a\u202e\u00ad')).toEqual({ at: 1, codePoint: 0x202e, why: 'bidi' });
    expect(findHidden('a\nb')?.why).toBe('control');
  });
});

it.each([
  ['みなと', true, true, true, false], ['ミナト', true, true, true, false], ['みなと の', false, true, true, false], ['みなと\u3000の', false, true, true, false],
  ['みなと、の！', false, false, true, false], ['、！', false, false, false, false], [' ', false, false, false, false], ['', false, false, false, false],
  ['港', false, false, false, true], ['人々', false, false, false, true], ['々', false, false, false, true], ['𠮷野', false, false, false, true], ['abc', false, false, false, false], ['みなと港', false, false, false, true],
])('%j is kana %s, words of kana %s, a sentence of kana %s, has kanji %s', (text, kana, words, sentence, kanji) => {
  expect([isKana(text), isKanaWords(text), isKanaSentence(text), hasKanji(text)]).toEqual([kana, words, sentence, kanji]);
});
