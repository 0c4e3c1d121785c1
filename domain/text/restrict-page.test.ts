import { describe, expect, it } from 'vitest';
import type { ApparatusEntry } from '../apparatus/apparatus';
import type { ParagraphPage } from './edition-pages';
import { parsePassage } from './parse-passage';
import { restrictPage } from './restrict-page';
import type { PlacedSpan } from './span';

const place = (address: string, start: number, end: number, language: 'ja' | 'en' = 'ja'): PlacedSpan => ({ address, language, span: { start, end } });
const entry = (id: string, places: PlacedSpan[], restingOn: PlacedSpan[] = []): ApparatusEntry => ({
  id, kind: 'corrected', certainty: 'high', responsible: { ja: '', en: '' }, reason: { ja: '', en: '' }, places, restingOn, received: [], lines: [], repeats: [], extent: null,
});
const use = (address: string) => ({ line: 1, address, lineSpan: { start: 0, end: 1 }, textSpan: { start: 0, end: 1 }, as: 'text' as const });
const page: ParagraphPage = {
  number: 3, section: { ordinal: 0, kind: 'body' },
  segments: [
    { address: '3.1', role: 'prose', text: { ja: '漁船が帰り、', en: 'Boats come home and people gather.' }, readings: [{ span: { start: 0, end: 2 }, reading: 'ぎょせん', witnessLine: null }] },
    { address: '3.2', role: 'prose', text: { ja: '人が集まる。', en: null }, readings: [] },
    { address: '3.3', role: 'prose', text: { ja: '夜。', en: 'Night.' }, readings: [{ span: { start: 0, end: 1 }, reading: 'よる', witnessLine: 1 }] },
    { address: '3.4', role: 'prose', text: { ja: null, en: 'And stars.' }, readings: [] },
  ],
  beads: [{ ja: ['3.1', '3.2'], en: ['3.1'] }, { ja: ['3.3'], en: ['3.3', '3.4'] }],
  phraseLinks: [{ ordinal: 0, ja: [place('3.1', 0, 2)], en: [place('3.1', 0, 5, 'en')] }, { ordinal: 1, ja: [place('3.3', 0, 1)], en: [place('3.3', 0, 5, 'en')] }],
  notes: [{ ordinal: 0, place: place('3.1', 0, 2), text: { ja: '', en: '' } }, { ordinal: 1, place: place('3.1', 3, 5), text: { ja: '', en: '' } }, { ordinal: 2, place: place('3.4', 0, 3, 'en'), text: { ja: '', en: '' } }],
  occurrences: [{ concept: 'boat', place: place('3.1', 0, 2) }, { concept: 'boat', place: place('3.1', 0, 5, 'en') }, { concept: 'night', place: place('3.3', 0, 1) }],
  apparatus: [entry('a1', [place('3.1', 3, 5)]), entry('a2', [place('3.3', 0, 1)], [place('3.1', 6, 10, 'en')]), entry('a3', [place('3.3', 0, 1)])],
  uses: [use('3.1'), use('3.2'), use('3.3')], lines: new Map(),
  found: new Map([['3.2', [{ span: { start: 0, end: 1 }, reading: 'ひと' }]], ['3.3', []]]), words: new Map([['3.1', []], ['3.3', []]]),
};
const restricted = (address: string, exact = false) => {
  const parsed = parsePassage(address);
  if (!parsed.ok) throw new Error(address);
  return restrictPage(page, parsed.passage, exact);
};
const summary = (kept: ParagraphPage | null) => kept && {
  texts: kept.segments.map(({ address, text }) => [address, text.ja !== null, text.en !== null]), beads: kept.beads, links: kept.phraseLinks.map(({ ordinal }) => ordinal),
  notes: kept.notes.map(({ ordinal }) => ordinal), terms: kept.occurrences.map(({ concept, place: { language } }) => `${concept} ${language}`), apparatus: kept.apparatus.map(({ id }) => id),
  uses: kept.uses.map(({ address }) => address), found: [...kept.found.keys()], words: [...(kept.words?.keys() ?? [])], readings: kept.segments.map(({ readings }) => readings.length),
};

describe('what of a paragraph belongs to a passage', () => {
  it('is the segments it touches, with what answers them', () => {
    expect(summary(restricted('3.2'))).toEqual({
      texts: [['3.1', false, true], ['3.2', true, false]], beads: [{ ja: ['3.2'], en: ['3.1'] }], links: [], notes: [], terms: ['boat en'], apparatus: ['a2'],
      uses: ['3.1', '3.2'], found: ['3.2'], words: [], readings: [0, 0],
    });
    expect(summary(restricted('3.1'))).toEqual({
      texts: [['3.1', true, true]], beads: [{ ja: ['3.1'], en: ['3.1'] }], links: [0], notes: [0, 1], terms: ['boat ja', 'boat en'], apparatus: ['a1', 'a2'],
      uses: ['3.1'], found: [], words: ['3.1'], readings: [1],
    });
    expect(summary(restricted('3.3-3.4'))).toMatchObject({ texts: [['3.3', true, true], ['3.4', false, true]], beads: [{ ja: ['3.3'], en: ['3.3', '3.4'] }], links: [1], notes: [2], apparatus: ['a2', 'a3'] });
  });

  it('is nothing of another paragraph', () => expect(restricted('4.1-5.2')).toBeNull());

  it('is, to the character, only what is said of these', () => {
    const kept = restricted('3.1~ja3-6', true);
    expect(kept?.shown).toContainEqual(place('3.1', 3, 6));
    expect(summary(kept)).toMatchObject({ notes: [1], terms: ['boat en'], apparatus: ['a1', 'a2'] });
    expect(restricted('3.1~ja3-6')).not.toHaveProperty('shown');
    expect(restricted('3.1', true)).not.toHaveProperty('shown');
    expect(summary(restricted('3.1~ja3-6'))).toMatchObject({ notes: [0, 1], terms: ['boat ja', 'boat en'] });
  });

  it('has words only where they were asked for', () => {
    const { words: _, ...without } = page;
    const parsed = parsePassage('3.1');
    expect(parsed.ok && restrictPage(without, parsed.passage)).not.toHaveProperty('words');
  });
});
