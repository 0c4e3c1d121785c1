import fc from 'fast-check';
import { expect, it } from 'vitest';
import { breathGroupsOf, clauseStart } from './breath-groups';
import { speak } from './spoken';

const text = fc.array(fc.constantFrom('日', '本', 'は', '𠮷', '、', '。', 'a', ', ', ' ', '」', '9'), { maxLength: 60 }).map((all) => all.join(''));

it('a breath is never longer than it may be, never empty, cuts no character, and all of them are the whole', () => {
  fc.assert(fc.property(text, fc.integer({ min: 2, max: 20 }), (words, most) => {
    const spoken = speak(words, 'ja', [], []);
    const breaths = breathGroupsOf(spoken, most);
    expect(breaths.map(({ start, end }) => words.slice(start, end)).join('')).toBe(words);
    for (const { start, end } of breaths) {
      expect(end - start).toBeGreaterThan(0);
      expect(end - start).toBeLessThanOrEqual(most);
      expect(words.slice(start, end).isWellFormed()).toBe(true);
    }
  }));
});

const breathe = (words: string, most: number | null) => breathGroupsOf(speak(words, 'ja', [], []), most).map(({ start, end }) => words.slice(start, end));

it.each([
  ['港の朝は早く、船は五時に出る。', null, ['港の朝は早く、船は五時に出る。']],
  ['港の朝は早く、船は五時に出る。', 10, ['港の朝は早く、', '船は五時に出る。']],
  ['「出るぞ。」と、声がした。', 8, ['「出るぞ。」と、', '声がした。']],
  ['The harbor wakes, and the boats leave.', 20, ['The harbor wakes, ', 'and the boats leave.']],
  ['The harbor wakes and the boats leave.', 16, ['The harbor ', 'wakes and the ', 'boats leave.']],
  ['港町漁業協同組合', 3, ['港町漁', '業協同', '組合']],
  ['', 5, []],
])('%s, %s', (words, most, wanted) => expect(breathe(words, most)).toEqual(wanted));

it('never cuts what is said instead where there is an edge beside it', () => {
  const spoken = speak('港町は日本だ', 'ja', [{ span: { start: 3, end: 5 }, say: 'ニホン' }], []);
  expect(breathGroupsOf(spoken, 5).map(({ start, end }) => spoken.text.slice(start, end))).toEqual(['港町は', 'ニホンだ']);
});

it('goes on from the beginning of a clause', () => {
  const spoken = speak('港の朝は早く、船は五時に出る。', 'ja', [], []);
  expect([0, 3, 7, 9].map((at) => clauseStart(spoken, at))).toEqual([0, 0, 7, 7]);
});
