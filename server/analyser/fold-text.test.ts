import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commonText, foldedCharacters, foldText } from './fold-text';

describe('a text folded for the analyser', () => {
  it.each([
    ['𠮟る', '叱る'], ['剝がす', '剥がす'], ['頰', '頬'], ['塡補', '填補'], ['髙島', '高島'], ['國語', '国語'], ['噓', '嘘'], ['嚙む', '噛む'],
    ['葛󠄀城', '葛城'], ['辻󠄁', '辻'], ['⾼い⼭', '高い山'], ['⼥性', '女性'], ['⻑官', '長官'], ['⻝事', '食事'], ['漢\u200b字', '漢字'], ['見\u00ad本', '見本'],
    ['日本🇯🇵', '日本〓〓'], ['𩸽', '\u3402'], ['a\0b', 'a〓b'], ['\ud842', '〓'],
  ])('%s', (text, common) => expect(foldText(text).common).toBe(common));

  it('has one unit for each character, and the way back to where it stands', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('國', '𠮟', '葛', '\u{e0100}', '\u200b', 'か', '𩸽', '😳', '⻑', '、', 'a') }), (text) => {
      const { common, written, characters, starts } = foldText(text);
      expect(written.length).toBe(common.length);
      expect(characters.length).toBe(common.length);
      expect(starts.length).toBe(common.length + 1);
      expect(starts[0]).toBe(0);
      expect(starts.at(-1)).toBe(text.length);
      const pieces = [...common].map((_, at) => text.slice(starts[at], starts[at + 1]));
      expect(pieces.join('')).toBe(text);
      expect(pieces.every((piece) => piece !== '')).toBe(true);
    }));
  });

  it('keeps the written form of what is one unit, because the dictionary may have it', () => {
    expect(foldText('龍之介')).toMatchObject({ common: '竜之介', written: '龍之介' });
    expect(foldText('𠮟')).toMatchObject({ common: '叱', written: '叱' });
  });
});

it('common text leaves out what is not read, and keeps characters that have no common form', () => {
  expect(commonText('葛󠄀城の𩸽と𠮷野')).toBe('葛城の𩸽と吉野');
});

it('names what was folded, with how often it stands', () => {
  expect([...foldedCharacters('國の國、葛󠄀')]).toEqual([['國', { as: '国', times: 2 }], ['\u{e0100}', { as: '', times: 1 }]]);
});
