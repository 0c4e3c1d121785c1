import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Segment } from './edition';
import { parsePassage } from './parse-passage';
import { formatPassage, printPassage, type Passage } from './passage';
import { addressesOf, passageSpans } from './passage-spans';
import { isBetweenCharacters, resolvePassage } from './resolve-passage';

const segment = (address: string, ja: string | null, en: string | null): Segment => ({ address, role: 'prose', text: { ja, en }, readings: [] });

/** 3.2 holds a surrogate pair and a reading; 4.2 has its English in 4.1; 5.1 has none. */
const segments: Segment[] = [
  segment('3.0', '港の朝', 'Morning'),
  segment('3.1', '漁船が帰る。', 'Boats come home.'),
  { ...segment('3.2', '𠮷野の𠮟る声。', 'A voice in Yoshino.'), readings: [{ span: { start: 0, end: 3 }, reading: 'よしの', witnessLine: null }] },
  segment('4.1', '板は灰色に', 'The planks are gray, their letters gone.'),
  segment('4.2', '字は消えた。', null),
  segment('5.1', '渚と読む。', null),
];
const beads = [
  ...['3.0', '3.1', '3.2'].map((address) => ({ ja: [address], en: [address] })),
  { ja: ['4.1', '4.2'], en: ['4.1'] }, { ja: ['5.1'], en: [] },
];

describe('an address', () => {
  it.each([
    ['3.2', '3.2'], ['3.1-3.2', '3.1-3.2'], ['3.1~ja2-4', '3.1~ja2-4'], ['3.1~en0-3.2~5', '3.1~en0-3.2~5'], ['0.0', '0.0'],
    // Understood, and written otherwise.
    ['3.2-3.1', '3.1-3.2'], ['3.2-3.2', '3.2'], ['3.1~ja4-2', '3.1~ja2-4'], ['3.2~ja3-3.1~1', '3.1~ja1-3.2~3'], ['3.1~ja2-3.1~4', '3.1~ja2-4'],
    ['3.2–3.4', '3.2-3.4'], ['３．２', '3.2'], [' 03.02 ', '3.2'], ['3.1~JA2−4', '3.1~ja2-4'], ['3.1〜ja2ー4', '3.1~ja2-4'], ['3.1〜3.4', '3.1-3.4'], ['3.1～3.4', '3.1-3.4'], ['3.4~3.1', '3.1-3.4'], ['3.1~ja2〜4', '3.1~ja2-4'],
  ])('%s is %s', (given, canonical) => {
    const parsed = parsePassage(given);
    expect(parsed.ok && formatPassage(parsed.passage)).toBe(canonical);
    expect(parsed.ok && parsed.canonical).toBe(given === canonical);
  });

  it.each([
    ['', 'empty', 0], ['  ', 'empty', 2], ['x', 'paragraph', 0], ['3', 'dot', 1], ['3.', 'segment', 2], ['3.2-', 'paragraph', 4], ['3.2 4', 'more', 4], ['3.2.1', 'more', 3],
    ['3.2~', 'language', 4], ['3.2~fr1-2', 'language', 4], ['3.2~ja', 'offset', 6], ['3.2~ja5', 'hyphen', 7], ['3.2~ja5-', 'end', 8], ['3.2~ja5-3.4', 'end', 11],
    ['3.2~ja5-3.4~', 'offset', 12], ['100000.1', 'paragraph', 0], ['3.1~ja1000000-2', 'offset', 6], ['<script>', 'paragraph', 0], ['1'.repeat(65), 'too-long', 64],
  ])('%j is no address: %s expected at %i', (given, kind, at) => {
    expect(parsePassage(given)).toEqual({ ok: false, fault: { kind, at } });
  });

  it('is printed with an en dash and without its characters', () => {
    const printed = (given: string) => {
      const parsed = parsePassage(given);
      return parsed.ok && printPassage(parsed.passage);
    };
    expect([printed('3.1-3.2'), printed('3.1~ja2-4'), printed('3.1~ja2-3.2~4')]).toEqual(['3.1–3.2', '3.1', '3.1–3.2']);
  });

  it('is read again from what was written, and never throws', () => {
    const address = fc.record({ paragraph: fc.nat(99_999), segment: fc.nat(99_999) });
    const part = fc.option(fc.record({ language: fc.constantFrom('ja' as const, 'en' as const), start: fc.nat(999_999), end: fc.nat(999_999) }));
    fc.assert(fc.property(address, address, part, (from, to, given) => {
      const parsed = parsePassage(formatPassage({ from, to, part: given }));
      expect(parsed.ok).toBe(true);
      if (!parsed.ok) return;
      const written = formatPassage(parsed.passage);
      expect(parsePassage(written)).toEqual({ ok: true, passage: parsed.passage, canonical: true });
      expect(encodeURIComponent(written)).toBe(written);
    }));
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (given) => void resolvePassage(given, segments)));
  });
});

const resolved = (given: string) => {
  const result = resolvePassage(given, segments);
  if (result.kind === 'found') return `${formatPassage(result.passage)}${result.canonical ? '' : ' (redirect)'}`;
  return `404 ${result.nearest ? formatPassage(result.nearest) : ''}`;
};

describe('in an edition, an address', () => {
  it.each([
    ['3.1', '3.1'], ['3.0-4.2', '3.0-4.2'], ['3.1~ja2-4', '3.1~ja2-4'],
    // What falls on the bounds of segments is of both languages.
    ['3.1~ja0-6', '3.1 (redirect)'], ['3.1~ja0-3.2~9', '3.1-3.2 (redirect)'],
    ['3.1~ja6-3.2~3', '3.2~ja0-3 (redirect)'], ['3.1~ja2-3.2~0', '3.1~ja2-6 (redirect)'],
    // Not there: the nearest that is.
    ['3.9', '404 3.2'], ['9.9', '404 5.1'], ['0.1', '404 3.0'], ['3.1-3.9', '404 3.1-3.2'], ['3.9~ja1-2', '404 3.2'],
    ['3.1~ja2-99', '404 3.1~ja2-6'], ['3.1~ja99-100', '404 3.1'], ['3.1~ja2-2', '404 3.1'],
    // Inside of a surrogate pair.
    ['3.2~ja1-3', '404 3.2~ja0-3'], ['3.2~ja0-5', '404 3.2~ja0-6'],
    // No English of its own.
    ['4.2~en0-3', '404 4.2'],
    // Not to be read.
    ['4', '404 4.1-4.2'], ['x', '404 3.0-3.2'], ['p3,2', '404 3.2'], ['3.1 to 4.1', '404 3.1-4.1'], ['３', '404 3.0-3.2'],
  ])('%s: %s', (given, expected) => expect(resolved(given)).toBe(expected));

  it('has no nearest where there is nothing', () => expect(resolvePassage('1.1', [])).toEqual({ kind: 'lost', nearest: null, fault: null }));
});

const edition = { segments, beads, phraseLinks: [{
  ja: [{ address: '3.1', language: 'ja' as const, span: { start: 0, end: 2 } }],
  en: [{ address: '3.1', language: 'en' as const, span: { start: 0, end: 5 } }],
}] };

const spansOf = (given: string) => {
  const result = resolvePassage(given, segments);
  if (result.kind !== 'found') throw new Error(`${given} is not there.`);
  return passageSpans(result.passage, edition);
};
const wordsOf = (given: string) => {
  const { ja, en, linked } = spansOf(given);
  const words = (list: typeof ja) => list.map(({ address, language, span }) => segments.find((each) => each.address === address)?.text[language]?.slice(span.start, span.end));
  return [words(ja), words(en), words(linked)];
};

describe('the words of a passage', () => {
  it.each([
    ['3.1', ['漁船が帰る。'], ['Boats come home.'], []],
    ['3.1~ja0-2', ['漁船'], ['Boats come home.'], ['Boats']],
    ['3.1~en6-10', ['漁船が帰る。'], ['come'], []],
    ['3.1~ja2-3.2~3', ['が帰る。', '𠮷野'], ['Boats come home.', 'A voice in Yoshino.'], []],
    ['4.2', ['字は消えた。'], ['The planks are gray, their letters gone.'], []],
    ['4.1~en4-10', ['板は灰色に', '字は消えた。'], ['planks'], []],
    ['5.1', ['渚と読む。'], [], []],
  ])('%s', (given, ...words) => expect(wordsOf(given)).toEqual(words));

  it('stand at addresses in the order of the edition, whichever language has them', () => {
    const place = (address: string, language: 'ja' | 'en') => ({ address, language, span: { start: 0, end: 1 } });
    const spans = { ja: ['9.2', '10.1'].map((address) => place(address, 'ja')), en: ['9.2', '9.10', '10.1'].map((address) => place(address, 'en')), linked: [] };
    expect(addressesOf(spans)).toEqual(['9.2', '9.10', '10.1']);
  });

  it('come back from the address of any selection', () => {
    const texts = segments.flatMap((each, at) => (each.text.ja === null ? [] : [{ at, address: each.address, text: each.text.ja }]));
    const place = fc.constantFrom(...texts).chain((each) => fc.record({ each: fc.constant(each), offset: fc.nat(each.text.length).filter((at) => isBetweenCharacters(each.text, at)) }));
    fc.assert(fc.property(place, place, (a, b) => {
      const parse = (address: string) => ({ paragraph: Number(address.split('.')[0]), segment: Number(address.split('.')[1]) });
      const selection: Passage = { from: parse(a.each.address), to: parse(b.each.address), part: { language: 'ja', start: a.offset, end: b.offset } };
      const [first, last] = a.each.at < b.each.at || (a.each.at === b.each.at && a.offset <= b.offset) ? [a, b] : [b, a];
      const between = texts.filter(({ at }) => at >= first.each.at && at <= last.each.at)
        .map(({ at, text }) => text.slice(at === first.each.at ? first.offset : 0, at === last.each.at ? last.offset : text.length)).join('');
      const result = resolvePassage(formatPassage(selection), segments);
      if (between === '') { expect(result.kind).toBe('lost'); return; }
      if (result.kind !== 'found') throw new Error(`${formatPassage(selection)} is not there.`);
      const said = passageSpans(result.passage, edition).ja.map(({ address, span }) => texts.find((each) => each.address === address)?.text.slice(span.start, span.end)).join('');
      expect(said).toBe(between);
      expect(resolvePassage(formatPassage(result.passage), segments)).toEqual({ ...result, canonical: true });
    }));
  });
});
