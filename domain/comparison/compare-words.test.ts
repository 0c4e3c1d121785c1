import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editedText, type Intervention } from '../apparatus/edited-text';
import { compareWords, isSame, type Change } from './compare-words';
import { splitWords, joinWords, type Word } from './split-words';
import { findCommon } from '@/server/runtime/find-common';

const english = (text: string, interventions: Intervention[] = []) => splitWords(text, 'en', { tokens: [], interventions });
const japanese = (text: string, ...lengths: number[]) => {
  let at = 0;
  return splitWords(text, 'ja', { tokens: lengths.map((length) => ({ start: at, end: (at += length) })), interventions: [] });
};
const printed = (changes: readonly Change[]) => changes.map(({ kind, words }) => ({ same: joinWords(words), removed: `[-${joinWords(words)}-]`, added: `{+${joinWords(words)}+}` })[kind]).join('');
const compare = (before: readonly Word[], after: readonly Word[]) => printed(compareWords(before, after, findCommon));

describe('a text cut into words', () => {
  it.each([
    ['It’s a well-known ship, 2022.', ['It’s', ' ', 'a', ' ', 'well-known', ' ', 'ship', ',', ' ', '2022', '.']],
    ['𠮷野  “Ōta”', ['𠮷野', '  ', '“', 'Ōta', '”']],
  ])('%s', (text, words) => expect(english(text).map((word) => word.text)).toEqual(words));

  it('takes the tokens of the Japanese, and characters between them', () => {
    expect(splitWords('「防衛協力」を𠮟る。', 'ja', { tokens: [{ start: 1, end: 5 }, { start: 6, end: 7 }], interventions: [] }).map(({ text }) => text)).toEqual(['「', '防衛協力', '」', 'を', '𠮟', 'る', '。']);
  });

  it('has the editors’ signs between words, of which they are no part', () => {
    const words = splitWords('検討する。', 'ja', { tokens: [{ start: 0, end: 4 }], interventions: [{ kind: 'supplied', span: { start: 2, end: 4 } }, { kind: 'gap', span: { start: 5, end: 5 } }] });
    expect(words).toEqual([
      { text: '検討', sign: null }, { text: '⟨', sign: 'opens' }, { text: 'する', sign: null }, { text: '⟩', sign: 'closes' }, { text: '。', sign: null }, { text: '［…］', sign: 'gap' },
    ]);
  });
});

describe('a difference', () => {
  it.each([
    ['The ship sails.', 'The ship sails.', 'The ship sails.'],
    ['The ship sails.', 'The boat sails.', 'The [-ship-]{+boat+} sails.'],
    // White space between two changes is read with them.
    ['Defense cooperation of Japan', 'Military ties of Japan', '[-Defense cooperation-]{+Military ties+} of Japan'],
    ['', 'New.', '{+New.+}'], ['Old.', '', '[-Old.-]'], ['', '', ''],
    ['A harbor', 'A  harbor', 'A[- -]{+  +}harbor'],
  ])('of %j and %j', (before, after, expected) => expect(compare(english(before), english(after))).toBe(expected));

  it('is of words, not of characters, in Japanese', () => {
    expect(compare(japanese('防衛協力を進める', 4, 1, 3), japanese('防衛交流を進めた', 4, 1, 3))).toBe('[-防衛協力-]{+防衛交流+}を[-進める-]{+進めた+}');
  });

  it('is none where only the cutting into words differs', () => {
    expect(compare(japanese('防衛協力を', 4, 1), japanese('防衛協力を', 2, 2, 1))).toBe('防衛協力を');
    expect(compare(japanese('防衛協力に', 4, 1), japanese('防衛協力を', 2, 2, 1))).toBe('防衛協力[-に-]{+を+}');
    expect(compare(japanese('今防衛協力', 1, 4), japanese('昔防衛協力', 1, 2, 2))).toBe('[-今-]{+昔+}防衛協力');
  });

  it('tells that words are no longer supplied', () => {
    const supplied = english('has led.', [{ kind: 'supplied', span: { start: 4, end: 7 } }]);
    expect(compare(supplied, english('has led.'))).toBe('has [-⟨-]led[-⟩-].');
    // A sign is not the same as its character in the text.
    expect(isSame(compareWords(supplied, english('has ⟨led⟩.'), findCommon))).toBe(false);
  });

  /** Applied to the older text: what was removed has to stand there. */
  function apply(text: string, changes: readonly Change[]): string {
    let [at, result] = [0, ''];
    for (const { kind, words } of changes) {
      const own = joinWords(words);
      if (kind !== 'added') {
        expect(text.slice(at, at + own.length)).toBe(own);
        at += own.length;
      }
      if (kind !== 'removed') result += own;
    }
    expect(at).toBe(text.length);
    return result;
  }

  it('turns the older text into the newer one, whatever the words, signs and tokens', () => {
    const text = fc.array(fc.constantFrom('海', '港の', '𠮷', 'ship', ' ', '  ', '。', '⟨', 'led', '-', '’s', '[', '「'), { maxLength: 14 }).map((parts) => parts.join(''));
    const bounds = (words: string) => [0, ...[...words].map((character, i, all) => all.slice(0, i + 1).join('').length)];
    const cut = text.chain((words) => {
      const places = fc.subarray(bounds(words));
      return fc.record({
        language: fc.constantFrom('ja' as const, 'en' as const), words: fc.constant(words), at: places,
        hand: fc.option(fc.tuple(fc.constantFrom('supplied' as const, 'corrected' as const, 'gap' as const), fc.constantFrom(...bounds(words)), fc.constantFrom(...bounds(words))), { nil: null }),
      });
    }).map(({ language, words, at, hand }) => {
      const tokens = at.slice(1).map((end, i) => ({ start: at[i] ?? 0, end }));
      const interventions: Intervention[] = hand === null ? [] : [{ kind: hand[0], span: { start: Math.min(hand[1], hand[2]), end: hand[0] === 'gap' ? Math.min(hand[1], hand[2]) : Math.max(hand[1], hand[2]) } }];
      return { edited: editedText(words, language, interventions), cut: splitWords(words, language, { tokens, interventions }) };
    });
    fc.assert(fc.property(cut, cut, (before, after) => {
      expect([joinWords(before.cut), joinWords(after.cut)]).toEqual([before.edited, after.edited]);
      const changes = compareWords(before.cut, after.cut, findCommon);
      expect(apply(before.edited, changes)).toBe(after.edited);
      changes.slice(1).forEach(({ kind }, i) => expect(kind).not.toBe(changes[i]?.kind));
      if (isSame(changes)) expect(after.edited).toBe(before.edited);
      expect(isSame(compareWords(before.cut, before.cut, findCommon))).toBe(true);
    }), { numRuns: 3000 });
  });
});
