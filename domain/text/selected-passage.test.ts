import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatAddress, parseAddress } from './address';
import type { Segment } from './edition';
import { parsePassage } from './parse-passage';
import { formatPassage, type Passage } from './passage';
import { passageSpans } from './passage-spans';
import { isBetweenCharacters, resolvePassage } from './resolve-passage';
import { passageOfSelection, type Selected } from './selected-passage';

const segment = (address: string, ja: string | null, en: string | null): Segment => ({ address, role: 'prose', text: { ja, en }, readings: [] });
const segments = [
  segment('0.1', '港の朝', 'Morning'), segment('3.1', '漁船が帰る。', 'Boats come home.'), segment('3.2', '𠮷野の𠮟る声。', 'A voice in Yoshino.'),
  segment('4.1', '板は灰色に', 'The planks are gray, their letters gone.'), segment('4.2', '字は消えた。', null), segment('5.1', null, 'Read “nagisa” 🌊.'),
];
const beads = [...['0.1', '3.1', '3.2'].map((address) => ({ ja: [address], en: [address] })), { ja: ['4.1', '4.2'], en: ['4.1'] }, { ja: [], en: ['5.1'] }];
const edition = { segments, beads, phraseLinks: [] };

const take = (address: string, language: 'ja' | 'en', start: number, end: number): Selected => {
  const text = segments.find((each) => each.address === address)?.text[language] ?? '';
  return { address, language, text, start, end };
};
const written = (...selected: Selected[]) => {
  const passage = passageOfSelection(selected);
  return passage && formatPassage(passage);
};

describe('a selection', () => {
  it.each([
    ['of characters', [take('3.1', 'ja', 2, 4)], '3.1~ja2-4'],
    ['of a whole sentence', [take('3.1', 'ja', 0, 6)], '3.1'],
    ['over paragraphs', [take('3.2', 'ja', 3, 9), take('3.2', 'en', 0, 19), take('4.1', 'ja', 0, 2)], '3.2~ja3-4.1~2'],
    ['that touches the next sentence with nothing of it', [take('3.1', 'ja', 2, 6), take('3.2', 'ja', 0, 0)], '3.1~ja2-6'],
    ['of half a character', [take('3.2', 'ja', 1, 3)], '3.2~ja0-3'],
    ['of half a character at its end', [take('3.2', 'ja', 2, 5)], '3.2~ja2-6'],
    ['from one language to the other', [take('3.1', 'ja', 2, 6), take('3.2', 'ja', 0, 9), take('3.1', 'en', 0, 16), take('3.2', 'en', 0, 4)], '3.1-3.2'],
    ['of nothing', [take('3.1', 'ja', 2, 2)], null],
  ])('%s', (_, selected, address) => {
    expect(written(...selected)).toBe(address);
  });

  it('of what a passage marks is that passage again', () => {
    const language = fc.constantFrom('ja' as const, 'en' as const);
    const place = fc.record({ index: fc.nat(segments.length - 1), offset: fc.nat(60) });
    fc.assert(fc.property(language, place, place, fc.boolean(), (own, a, b, isWhole) => {
      const [from, to] = [a, b].map(({ index, offset }) => {
        const { address, text } = segments[index]!;
        return { address: parseAddress(address)!, offset: Math.min(offset, text[own]?.length ?? 0), text: text[own] };
      }) as [{ address: Passage['from']; offset: number; text: string | null }, { address: Passage['to']; offset: number; text: string | null }];
      fc.pre(from.text !== null && to.text !== null);
      fc.pre(isBetweenCharacters(from.text!, from.offset) && isBetweenCharacters(to.text!, to.offset));
      const part = isWhole ? null : { language: own, start: from.offset, end: to.offset };
      const given = parsePassage(formatPassage({ from: from.address, to: to.address, part }));
      const resolved = given.ok ? resolvePassage(formatPassage(given.passage), segments) : null;
      fc.pre(resolved?.kind === 'found');
      if (resolved?.kind !== 'found') return;
      // As it is marked on the page of its address, in its own language.
      const marked = passageSpans(resolved.passage, edition)[own].filter(({ address }) => {
        const { from: first, to: last } = resolved.passage;
        const at = segments.findIndex((each) => each.address === address);
        return at >= segments.findIndex((each) => each.address === formatAddress(first)) && at <= segments.findIndex((each) => each.address === formatAddress(last));
      });
      expect(written(...marked.map(({ address, span }) => take(address, own, span.start, span.end)))).toBe(formatPassage(resolved.passage));
    }), { numRuns: 2000 });
  });
});
