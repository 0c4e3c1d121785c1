import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apparatusKinds, type ApparatusEntry, type ApparatusKind } from '../apparatus/apparatus';
import { editedPassage } from '../apparatus/edited-passage';
import { betweenBlocks } from '../text/blocks';
import { segmentsOf, type Section, type Segment, type SegmentRole } from '../text/edition';
import { languages, type Language } from '../text/language';
import type { PlacedSpan } from '../text/span';
import { quoteSpans } from './quoted';

const segment = (address: string, ja: string, en: string, role: SegmentRole = 'prose'): Segment => ({ address, role, text: { ja, en }, readings: [] });
const entry = (kind: ApparatusKind, place: PlacedSpan, isResting = false): ApparatusEntry => ({
  id: 'a1', kind, certainty: 'high', responsible: { ja: '', en: '' }, reason: { ja: '', en: '' }, received: [], lines: [], repeats: [], extent: null,
  places: isResting ? [] : [place], restingOn: isResting ? [place] : [],
});
const sections: Section[] = [
  { kind: 'header', paragraphs: [{ number: 0, segments: [segment('0.1', '時代を読み解く', 'Reading the Times', 'series'), segment('0.2', '日本の連携', 'Cooperation', 'title')] }] },
  { kind: 'body', paragraphs: [
    { number: 1, segments: [segment('1.0', '同志国との連携', 'With Partners', 'heading'), segment('1.1', '防衛省・自衛隊は動く。', 'The ministry acts.'), segment('1.2', '海。', 'The sea.')] },
    { number: 2, segments: [segment('2.1', '葛\u{e0100}城の港。', 'The harbor.')] },
  ] },
];
const all = segmentsOf({ sections });
const whole = (from: string, to: string, language: Language): PlacedSpan[] => all.filter(({ address }) => address >= from && address <= to)
  .map(({ address, text }) => ({ address, language, span: { start: 0, end: text[language]?.length ?? 0 } }));
const wordsOf = (spans: readonly PlacedSpan[], apparatus: ApparatusEntry[] = []) => quoteSpans({ sections, apparatus }, spans, () => [])
  .map(({ pieces }) => pieces.map(({ text }) => text).join(''));

describe('blocks of a quotation', () => {
  it.each<[string, string, Language, string[]]>([
    ['1.0', '1.2', 'ja', ['同志国との連携', '防衛省・自衛隊は動く。海。']],
    ['1.0', '1.2', 'en', ['With Partners', 'The ministry acts. The sea.']],
    ['0.1', '0.2', 'ja', ['時代を読み解く', '日本の連携']],
    ['0.2', '1.1', 'en', ['Cooperation', 'With Partners', 'The ministry acts.']],
    ['1.2', '2.1', 'ja', ['海。', '葛\u{e0100}城の港。']],
  ])('of %s–%s in %s are its headings and paragraphs', (from, to, language, blocks) => {
    expect(wordsOf(whole(from, to, language))).toEqual(blocks);
    expect(editedPassage({ sections, apparatus: [] }, whole(from, to, language), language)).toEqual({ text: blocks.join('\n'), edited: blocks.join('\n') });
    expect(editedPassage({ sections, apparatus: [] }, whole(from, to, language), language, betweenBlocks.oneLine[language]).text).toBe(blocks.join(language === 'ja' ? '／' : ' / '));
  });

  it('leave a variation selector with its kanji, also under a reading that was found without it', () => {
    const [block] = quoteSpans({ sections, apparatus: [] }, whole('2.1', '2.1', 'ja'), () => [{ span: { start: 0, end: 1 }, reading: 'かつら' }, { span: { start: 3, end: 4 }, reading: 'ぎ' }]);
    expect(block?.pieces.map(({ text, reading }) => [text, reading])).toEqual([['葛\u{e0100}', 'かつら'], ['城', 'ぎ'], ['の港。', null]]);
  });

  it('have the sign of a gap before words that rest on it, as the edited text has', () => {
    const apparatus = [entry('gap', { address: '1.1', language: 'en', span: { start: 4, end: 12 } }, true)];
    expect(wordsOf(whole('1.1', '1.1', 'en'), apparatus)).toEqual(['The […]ministry acts.']);
    expect(editedPassage({ sections, apparatus }, whole('1.1', '1.1', 'en'), 'en').edited).toBe('The […]ministry acts.');
  });
});

it('a quotation is the edition, character by character, without the signs of the editors and the bounds of blocks', () => {
  const character = fc.constantFrom(...'港漁船の「」『』“”⟨［］／/\\*&<', '𠮷', '葛\u{e0100}', 'か\u309a');
  const text = fc.array(character, { minLength: 1, maxLength: 8 }).map((each) => each.join(''));
  const role = fc.constantFrom<SegmentRole>('prose', 'prose', 'heading', 'biography', 'label');
  const paragraph = fc.array(fc.record({ role, ja: fc.option(text), en: text }), { minLength: 1, maxLength: 4 });
  const hand = fc.record({ kind: fc.constantFrom(...apparatusKinds), at: fc.nat(), from: fc.nat(), to: fc.nat(), language: fc.constantFrom(...languages), resting: fc.boolean() });
  const reading = fc.record({ from: fc.nat(), length: fc.integer({ min: 1, max: 3 }) });
  fc.assert(fc.property(fc.array(paragraph, { minLength: 1, maxLength: 3 }), fc.array(hand, { maxLength: 5 }), fc.array(reading, { maxLength: 2 }), (paragraphs, hands, readings) => {
    const made: Section[] = [{ kind: 'body', paragraphs: paragraphs.map((segments, i) => ({ number: i + 1, segments: segments.map(({ role: own, ja, en }, j): Segment => ({ address: `${i + 1}.${j + 1}`, role: own, text: { ja, en }, readings: [] })) })) }];
    const list = made[0]?.paragraphs.flatMap(({ segments }) => segments) ?? [];
    const apparatus = hands.flatMap(({ kind, at, from, to, language, resting }) => {
      const own = list[at % list.length];
      const words = own?.text[language];
      if (!own || !words) return [];
      const ends = [from % (words.length + 1), to % (words.length + 1)].sort((a, b) => a - b);
      return [entry(kind, { address: own.address, language, span: { start: ends[0] ?? 0, end: kind === 'gap' && !resting ? ends[0] ?? 0 : ends[1] ?? 0 } }, resting)];
    });
    const ruby = (address: string) => {
      const words = list.find((each) => each.address === address)?.text.ja ?? '';
      return readings.slice(0, 1).map(({ from, length }) => ({ span: { start: from % words.length, end: Math.min(words.length, (from % words.length) + length) }, reading: 'よみ' }));
    };
    const spans = languages.flatMap((language) => list.flatMap(({ address, text: { [language]: words } }): PlacedSpan[] => (words === null ? [] : [{ address, language, span: { start: 0, end: words.length } }])));
    const quoted = quoteSpans({ sections: made, apparatus }, spans, ruby);
    for (const language of languages) {
      const words = list.flatMap(({ text: { [language]: own } }) => own ?? []);
      const pieces = quoted.filter((block) => block.language === language).flatMap((block) => block.pieces);
      const space = language === 'ja' ? '' : ' ';
      expect(pieces.filter(({ kind, text: own }) => kind === 'words' && own !== space).map(({ text: own }) => own).join('')).toBe(words.join(''));
      const { text: running, edited } = editedPassage({ sections: made, apparatus }, spans, language, '\n');
      expect(running.replaceAll('\n', '').replaceAll(' ', '')).toBe(words.join(''));
      // Signs are put in, and nothing else is changed: what is left after the words are taken out in their order are signs.
      expect(edited.replaceAll(/[⟨⟩⸢⸣\n ]|［…］|\[…\]/g, '')).toBe(words.join('').replaceAll(/[⟨⟩⸢⸣]|［…］/g, ''));
    }
  }), { numRuns: 300 });
});
