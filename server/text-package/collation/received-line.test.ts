import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { segmentsOf } from '@/domain/text/edition';
import { harbour, harbourWith } from '../testing/harbour';
import { memoryFolders } from '../testing/memory-folder';
import { isValid, readPackage } from '../read-package';
import { offsetsAsReceived } from './received-line';

describe('offsets of a line as received', () => {
  it.each<[string, string, [composed: number, received: number][]]>([
    ['in NFC', '港の朝', [[0, 0], [2, 2], [3, 3]]],
    ['with marks apart', 'か\u3099くか\u3099', [[0, 0], [1, 2], [2, 3], [3, 5]]],
    ['with a compatibility ideograph', '\ufa19社\ufa19', [[0, 0], [1, 1], [3, 3]]],
    ['with characters beyond the first plane', '𠮷\u304b\u3099𠮟', [[2, 2], [3, 4], [5, 6]]],
    ['with marks in another order', 'q\u0307\u0323x', [[3, 3], [4, 4]]],
    ['with one character that NFC writes as two', 'a\u0958b', [[1, 1], [3, 2], [4, 3]]],
    ['with parts of Hangul', '\u1112\u1161\u11ab글', [[1, 3], [2, 4]]],
  ])('%s', (_, received, pairs) => {
    const toReceived = offsetsAsReceived(received);
    for (const [composed, at] of pairs) expect([composed, toReceived(composed)]).toEqual([composed, at]);
  });

  it('cut the line where its NFC is cut', () => {
    const unit = fc.constantFrom('か', '\u3099', '\ufa19', '𠮷', 'e', '\u0301', '\u0323', '港', '\u1112', '\u1161');
    fc.assert(fc.property(fc.array(unit, { maxLength: 8 }), fc.nat(8), (units, cut) => {
      const received = units.join('');
      const composed = received.normalize('NFC');
      const at = offsetsAsReceived(received);
      expect([at(0), at(composed.length)]).toEqual([0, received.length]);
      const offset = Math.min(cut, composed.length);
      expect(at(offset)).toBeGreaterThanOrEqual(at(Math.max(0, offset - 1)));
      if (received.slice(0, at(offset)).normalize('NFC').length === offset) expect(received.slice(0, at(offset)).normalize('NFC')).toBe(composed.slice(0, offset));
    }), { numRuns: 500 });
  });
});

describe('a witness that is not NFC', () => {
  // ぎ with its mark apart, 浜 as it is, and 神 as a compatibility ideograph for the 人 of line 2.
  const witness = harbour['witness/ocr.txt'].replace('が帰り、人が集ま', 'か\u3099帰り、人か\u3099集ま').replace('リはじめる。', 'リはし\u3099める。').replace('浦町の人は', '浦町の\ufa19は');
  const text = harbour['text.txt'].replace('浦町の人は', '浦町の神は');
  const files = harbourWith({ 'witness/ocr.txt': witness, 'text.txt': text });

  it('is kept as received; the edition is NFC, and spans in a line count its units as received', () => {
    const read = readPackage(memoryFolders(files));
    if (!isValid(read)) throw new Error(JSON.stringify(read.problems));
    const { witness: kept, sections, apparatus } = read.content;
    expect(kept?.lines[3]?.text).toBe('か\u3099帰り、人か\u3099集ま');
    expect(kept?.lines[9]?.text).toBe('浦町の\ufa19は');
    // {が} takes two units, and what follows begins after them.
    expect(kept?.lines[3]?.uses.map(({ lineSpan, textSpan }) => [lineSpan, textSpan])).toEqual([
      [{ start: 0, end: 2 }, { start: 8, end: 8 }], [{ start: 2, end: 6 }, { start: 8, end: 12 }], [{ start: 6, end: 10 }, { start: 13, end: 16 }],
    ]);
    expect(apparatus.find(({ id }) => id === 'a1')?.received).toEqual([{ line: 4, span: { start: 0, end: 2 } }]);
    const segments = segmentsOf({ sections });
    expect(segments.find(({ address }) => address === '1.1')?.text.ja).toBe('朝の港には漁船が帰り、人々が集まりはじめる。');
    expect(segments.find(({ address }) => address === '2.1')?.text.ja).toBe('浦町の神は夜も働く。');
  });

  it('has in no other file what is not NFC', () => {
    const read = readPackage(memoryFolders({ ...files, 'text.txt': text.replace('浦町の神は', '浦町の\ufa19は') }));
    expect(isValid(read) || read.problems.map(({ file, code }) => `${file} ${code}`)).toContain('text.txt not-nfc');
  });
});
