import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ApparatusEntry } from '../apparatus/apparatus';
import type { Segment } from '../text/edition';
import { parsePassage } from '../text/parse-passage';
import { formatPassage } from '../text/passage';
import { passageSpans } from '../text/passage-spans';
import { resolvePassage } from '../text/resolve-passage';
import { compareEditions, type Comparable, type SegmentChange } from './compare-editions';
import { comparePassage } from './compare-passage';
import { joinWords } from './split-words';
import { findCommon } from '@/server/runtime/find-common';

type Row = readonly [address: string, ja: string | null, en: string | null];

const segment = ([address, ja, en]: Row): Segment => ({ address, role: 'prose', text: { ja, en }, readings: [] });
const supplied = (address: string, start: number, end: number): ApparatusEntry => ({
  id: 'a1', kind: 'supplied', certainty: 'high', responsible: { ja: '', en: '' }, reason: { ja: '', en: '' }, restingOn: [], received: [], lines: [], repeats: [], extent: null,
  places: [{ address, language: 'ja', span: { start, end } }],
});
const comparable = (rows: readonly Row[], apparatus: readonly ApparatusEntry[] = []): Comparable => ({
  edition: { sections: [{ kind: 'body', paragraphs: [{ number: 3, segments: rows.map(segment) }] }], apparatus }, tokensAt: () => [],
});
const told = (changes: readonly SegmentChange[]) => changes.map(({ kind, before, after }) => `${kind} ${before ?? '·'}→${after ?? '·'}`);
const compare = (before: readonly Row[], after: readonly Row[]) => told(compareEditions(comparable(before), comparable(after), findCommon));

const boats: Row = ['3.1', '漁船が帰る。', 'The boats come home.'];
const voice: Row = ['3.2', '𠮷野の𠮟る声がする。', 'A voice scolds in Yoshino.'];
const sea: Row = ['3.3', '海は静かだ。', 'The sea is calm.'];
const at = (address: string, [, ja, en]: Row): Row => [address, ja, en];

describe('a part of a sentence that stands in the newer edition once', () => {
  it('is never said to read differently where only other characters changed, and keeps its characters', () => {
    const text = fc.string({ unit: fc.constantFrom('海', '船', '𠮷', '雨', '。', 'a', ' '), minLength: 1, maxLength: 6 });
    fc.assert(fc.property(text, text, text, text, (before, after, otherBefore, otherAfter) => {
      const own = '港の朝市';
      const [old, now] = [`${before}${own}${after}`, `${otherBefore}${own}${otherAfter}`];
      const [kind, , found] = passageIn(`3.1~ja${before.length}-${before.length + own.length}`, [['3.1', old, 'One.']], [['3.1', now, 'Another one.']]);
      expect(['around', 'answered']).toContain(kind);
      expect(found).toBe(`3.1~ja${otherBefore.length}-${otherBefore.length + own.length}`);
    }), { numRuns: 300 });
  });
});

describe('segments of two editions', () => {
  it.each<[string, Row[], Row[], string[]]>([
    ['the same', [boats, voice], [boats, voice], ['same 3.1→3.1', 'same 3.2→3.2']],
    ['one changed', [boats, voice], [boats, ['3.2', '𠮷野の𠮟る声だ。', 'A voice scolds in Yoshino.']], ['same 3.1→3.1', 'changed 3.2→3.2']],
    ['one inserted: the addresses move', [boats, voice, sea], [['3.1', '朝になった。', 'Morning came.'], at('3.2', boats), at('3.3', voice), at('3.4', sea)], ['added ·→3.1', 'same 3.1→3.2', 'same 3.2→3.3', 'same 3.3→3.4']],
    ['one inserted before one that changed', [boats, sea], [boats, ['3.2', '朝になった。', 'Morning came.'], ['3.3', '海は静かである。', 'The sea is very calm.']], ['same 3.1→3.1', 'added ·→3.2', 'changed 3.3→3.3']],
    ['one removed', [boats, voice, sea], [boats, at('3.2', sea)], ['same 3.1→3.1', 'removed 3.2→·', 'same 3.3→3.2']],
    ['one moved', [boats, voice, sea], [at('3.1', voice), at('3.2', sea), at('3.3', boats)], ['same 3.2→3.1', 'same 3.3→3.2', 'moved 3.1→3.3']],
    ['all its words are others, but it is in the same place', [boats, ['3.2', '雨', 'Rain'], sea], [boats, ['3.2', '雪が降る', 'It snows'], sea], ['same 3.1→3.1', 'changed 3.2→3.2', 'same 3.3→3.3']],
    ['only its English was translated anew', [['3.1', '海は静かだ。', 'The sea is calm.'], boats], [['3.5', '海は静かだ。', 'How quiet it lies, that ocean!'], at('3.6', boats)], ['changed 3.1→3.5', 'same 3.1→3.6']],
    ['words that stand twice', [boats, at('3.2', boats), sea], [boats, at('3.2', boats), at('3.3', boats), at('3.4', sea)], ['same 3.1→3.1', 'same 3.2→3.2', 'added ·→3.3', 'same 3.3→3.4']],
    ['nothing before', [], [boats], ['added ·→3.1']], ['nothing after', [boats], [], ['removed 3.1→·']],
  ])('%s', (_, before, after, expected) => expect(compare(before, after)).toEqual(expected));

  it('tells that words are supplied no more', () => {
    const [change] = compareEditions(comparable([sea], [supplied('3.3', 1, 3)]), comparable([sea]), findCommon);
    expect(change?.kind).toBe('changed');
    expect(change?.words.ja.map(({ kind, words }) => [kind, joinWords(words)])).toEqual([['same', '海'], ['removed', '⟨'], ['same', 'は静'], ['removed', '⟩'], ['same', 'かだ。']]);
  });

  it('whatever was inserted, removed and changed, each is told once, and its words are those of both editions', () => {
    const rows = fc.array(fc.tuple(fc.constantFrom('海は静かだ。', '漁船が帰る。', '𠮷野の声。', '雨', null), fc.constantFrom('The sea is calm.', 'Boats come home.', 'Rain.', null)), { maxLength: 9 })
      .map((list) => list.map(([ja, en], i): Row => [`3.${i + 1}`, ja, en]));
    fc.assert(fc.property(rows, rows, (before, after) => {
      const changes = compareEditions(comparable(before), comparable(after), findCommon);
      expect(changes.flatMap((change) => change.before ?? []).sort()).toEqual(before.map(([address]) => address).sort());
      expect(changes.flatMap((change) => change.after ?? [])).toEqual(after.map(([address]) => address));
      for (const change of changes) {
        const side = (kind: 'removed' | 'added') => joinWords(change.words.ja.filter((each) => each.kind === 'same' || each.kind === kind).flatMap(({ words }) => words));
        expect(side('removed')).toBe(before.find(([address]) => address === change.before)?.[1] ?? '');
        expect(side('added')).toBe(after.find(([address]) => address === change.after)?.[1] ?? '');
      }
      expect(told(compareEditions(comparable(before), comparable(before), findCommon)).every((each) => each.startsWith('same'))).toBe(true);
    }), { numRuns: 500 });
  });

  it('of a long text that was translated anew are compared in a moment', () => {
    const make = (words: string) => Array.from({ length: 3000 }, (_, i): Row => [`3.${i + 1}`, `${words}${i}`, `${words} ${i}`]);
    const start = performance.now();
    expect(compare(make('海'), make('山')).every((each) => each.startsWith('changed'))).toBe(true);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});

const passageIn = (given: string, before: readonly Row[], after: readonly Row[], hand: readonly ApparatusEntry[] = []) => {
  const parsed = parsePassage(given);
  if (!parsed.ok) throw new Error(given);
  const spans = passageSpans(parsed.passage, { segments: before.map(segment), beads: before.map(([address]) => ({ ja: [address], en: [address] })), phraseLinks: [] });
  const { kind, segments, now } = comparePassage(parsed.passage, spans, compareEditions(comparable(before, hand), comparable(after), findCommon));
  const written = now && formatPassage(now);
  const found = written === null ? null : resolvePassage(written, after.map(segment));
  return [kind, told(segments), found?.kind === 'found' ? formatPassage(found.passage) : null];
};

describe('a passage in a newer edition', () => {
  const first: Row = ['3.1', '朝になった。', 'Morning came.'];
  it.each<[string, string, Row[], Row[], [string, string[], string | null]]>([
    ['is the same', '3.1', [boats], [boats], ['same', ['same 3.1→3.1'], '3.1']],
    ['is the same at another address', '3.1-3.2', [boats, voice], [first, at('3.2', boats), at('3.3', voice)], ['same', ['same 3.1→3.2', 'same 3.2→3.3'], '3.2-3.3']],
    ['changed in one language', '3.3', [sea], [['3.3', '海は静かだ。', 'The sea is very calm.']], ['changed', ['changed 3.3→3.3'], '3.3']],
    ['has a sentence more', '3.1-3.3', [boats, sea], [boats, ['3.2', '雨になる。', 'It will rain.'], at('3.3', sea)], ['changed', ['same 3.1→3.1', 'added ·→3.2', 'same 3.3→3.3'], '3.1-3.3']],
    ['has lost one', '3.1-3.3', [boats, voice, sea], [boats, at('3.2', sea)], ['changed', ['same 3.1→3.1', 'removed 3.2→·', 'same 3.3→3.2'], '3.1-3.2']],
    ['is gone', '3.2', [boats, voice, sea], [boats, at('3.2', sea)], ['removed', ['removed 3.2→·'], null]],
    // 海は|静か|だ。, in which the Japanese around the part changed, and nothing of the English.
    ['is a part whose own words are the same', '3.3~ja2-4', [sea], [['3.3', 'あの海は静かだ。', 'The sea is calm.']], ['around', ['changed 3.3→3.3'], '3.3~ja4-6']],
    ['is a part whose partner changed', '3.3~ja2-4', [sea], [['3.3', '海は静かだ。', 'The sea is quiet.']], ['answered', ['changed 3.3→3.3'], '3.3~ja2-4']],
    ['is a part at the beginning, before which something was added', '3.3~ja0-4', [sea], [['3.3', 'あの海は静かだ。', 'The sea is calm.']], ['around', ['changed 3.3→3.3'], '3.3~ja2-6']],
    ['is a part at the end, after which something was added', '3.3~en4-16', [sea], [['3.3', '海は静かだ。', 'The sea is calm. Very.']], ['around', ['changed 3.3→3.3'], '3.3~en4-16']],
    ['is a part that cuts a word of which the rest changed', '3.3~en0-13', [sea], [['3.3', '海は静かだ。', 'The sea is cautious.']], ['around', ['changed 3.3→3.3'], '3.3~en0-13']],
    ['is a part whose sentence was divided', '3.1~ja0-2', [['3.1', '海だ。雨になる。', 'The sea. Rain comes.']], [['3.1', '海だ。', 'The sea.'], ['3.2', '雨になる。', 'Rain comes.']], ['around', ['changed 3.1→3.2', 'added ·→3.1'], '3.1~ja0-2']],
    ['is a part whose sentence was joined with the one before', '3.2~ja0-4', [boats, ['3.2', '雨になる。', 'Rain comes.']], [['3.1', '漁船が帰る。雨になる。', 'The boats come home. Rain comes.']], ['around', ['removed 3.2→·', 'changed 3.1→3.1'], '3.1~ja6-10']],
    ['is a part over two sentences, the second with an addition at its end', '3.1~ja3-3.3~2', [boats, sea], [boats, ['3.3', '海は静かだった。', 'The sea is calm.']], ['around', ['same 3.1→3.1', 'changed 3.3→3.3'], '3.1~ja3-3.3~2']],
    ['is a part over two sentences, the first with an addition inside of it', '3.1~ja3-3.3~2', [boats, sea], [['3.1', '漁船が帰るのだ。', 'The boats come home.'], sea], ['changed', ['changed 3.1→3.1', 'same 3.3→3.3'], '3.1~ja3-3.3~2']],
    ['is a part that changed', '3.3~ja0-4', [sea], [['3.3', '海も静かだ。', 'The sea is calm.']], ['changed', ['changed 3.3→3.3'], '3.3~ja0-4']],
    ['is a part after a surrogate pair', '3.2~ja4-6', [voice], [['3.2', '𠮷の野の𠮟る声がする。', 'A voice scolds in Yoshino.']], ['around', ['changed 3.2→3.2'], '3.2~ja5-7']],
    ['is a part that is gone, in a sentence that is there', '3.3~ja2-5', [sea], [['3.3', '海は。', 'The sea is calm.']], ['changed', ['changed 3.3→3.3'], '3.3']],
  ])('%s', (_, given, before, after, expected) => expect(passageIn(given, before, after)).toEqual(expected));

  it('changed where it is supplied no more, and not beside that', () => {
    const hand = [supplied('3.3', 2, 4)];
    expect(passageIn('3.3', [sea], [sea], hand)[0]).toBe('changed');
    expect(passageIn('3.3~ja2-4', [sea], [sea], hand)[0]).toBe('changed');
    expect(passageIn('3.3~ja0-2', [sea], [sea], hand)[0]).toBe('around');
    expect(passageIn('3.3~ja4-5', [sea], [sea], hand)[0]).toBe('around');
  });
});
