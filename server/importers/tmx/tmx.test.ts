import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { segmentsOf } from '@/domain/text/edition';
import type { Problem } from '@/server/text-package/problems/problem';
import { isValid, readPackage } from '@/server/text-package/read-package';
import { openXml } from '../open-xml';
import { memoryRecord as record } from '../testing/memory-record';

let root: string;
beforeEach(() => { root = mkdtempSync(join(tmpdir(), 'taiyaku-memory-')); });
afterEach(() => rmSync(root, { recursive: true }));

function tmx(units: string, encoding = 'UTF-8'): string {
  return `<?xml version="1.0" encoding="${encoding}"?>\n<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n<tmx version="1.4"><header srclang="ja"/><body>\n${units}\n</body></tmx>\n`;
}

const tuv = (lang: string, words: string) => `<tuv xml:lang="${lang}"><seg>${words}</seg></tuv>`;
const unit = (...variants: string[]) => `<tu>${variants.join('')}</tu>\n`;
const harbor = unit(tuv('ja', '港に着いた。'), tuv('en-us', 'We reached the harbor.'));

function read(bytes: string | Uint8Array, variants: readonly string[] = [], ofRecord: string | Uint8Array = record) {
  writeFileSync(join(root, 'memory.tmx'), bytes);
  writeFileSync(join(root, 'memory.record.yaml'), ofRecord);
  const opened = openXml(join(root, 'memory.tmx'), { variants });
  if ('problems' in opened) return { problems: opened.problems.map(said), texts: null, left: [] };
  const result = readPackage(opened.folders);
  if (!isValid(result)) return { problems: result.problems.map(opened.mapProblem).map(said), texts: null, left: [] };
  const segments = segmentsOf(result.content);
  return { problems: [], texts: segments.map(({ text }) => [text.ja, text.en]), left: opened.omitted.map(said) };
}

const said = ({ file, line, code, params }: Problem) => `${file}:${line} ${code} ${Object.values(params).join(' ')}`;

function utf16(text: string, isBigEndian: boolean, mark: boolean): Uint8Array {
  const units = Buffer.from((mark ? '\ufeff' : '') + text, 'utf16le');
  return isBigEndian ? units.swap16() : units;
}

// 港に着いた。 in Shift_JIS and EUC-JP.
const shiftJis = Buffer.from([0x8d, 0x60, 0x82, 0xc9, 0x92, 0x85, 0x82, 0xa2, 0x82, 0xbd, 0x81, 0x42]);
const eucJp = Buffer.from([0xb9, 0xc1, 0xa4, 0xcb, 0xc3, 0xe5, 0xa4, 0xa4, 0xa4, 0xbf, 0xa1, 0xa3]);
function inBytes(encoding: string, words: Buffer): Uint8Array {
  const [before = '', after = ''] = tmx(harbor, encoding).split('港に着いた。');
  return Buffer.concat([Buffer.from(before, 'latin1'), words, Buffer.from(after, 'latin1')]);
}

describe('a memory in another encoding', () => {
  it.each<[string, Uint8Array]>([
    ['UTF-8 with a mark', Buffer.from(`\ufeff${tmx(harbor)}`)],
    ['UTF-16, little endian, with a mark', utf16(tmx(harbor, 'UTF-16'), false, true)],
    ['UTF-16, big endian, with a mark', utf16(tmx(harbor, 'UTF-16'), true, true)],
    ['UTF-16LE without a mark', utf16(tmx(harbor, 'UTF-16LE'), false, false)],
    ['UTF-16BE without a mark', utf16(tmx(harbor, 'UTF-16BE'), true, false)],
    ['Shift_JIS', inBytes('Shift_JIS', shiftJis)],
    ['Windows-31J', inBytes('Windows-31J', shiftJis)],
    ['EUC-JP', inBytes('EUC-JP', eucJp)],
  ])('%s is read', (_, bytes) => {
    expect(read(bytes)).toEqual({ problems: [], left: [], texts: [['港に着いた。', 'We reached the harbor.']] });
  });

  it.each<[string, Uint8Array, string]>([
    ['says UTF-8 and is Shift_JIS', inBytes('UTF-8', shiftJis), 'memory.tmx:4 xml-encoding UTF-8'],
    ['says something nobody knows', Buffer.from(tmx(harbor, 'X-KLINGON')), 'memory.tmx:1 xml-encoding-unknown x-klingon'],
    ['is cut inside of a character', utf16(tmx(harbor, 'UTF-16'), false, true).subarray(0, -1), 'memory.tmx:6 xml-encoding UTF-16LE'],
  ])('%s: refused with the place', (_, bytes, problem) => {
    expect(read(bytes).problems).toEqual([problem]);
  });

  it('has a record in UTF-8, else it is told', () => {
    expect(read(tmx(harbor), [], Buffer.concat([Buffer.from(record), shiftJis])).problems).toEqual(['memory.record.yaml:10 not-utf8 ' + String(Buffer.byteLength(record) + 1)]);
  });
});

describe('the units of a memory', () => {
  it.each<[string, string, (string | null)[][], string[]]>([
    ['with an empty seg, or one language alone, have no partner and never change sides',
      unit(tuv('ja', '港に着いた。'), tuv('en', '')) + unit(tuv('ja', '海を見た。')) + unit(tuv('en', 'It rains.')) + unit(tuv('en', 'Rain.'), tuv('ja', ' ')),
      [['港に着いた。', null], ['海を見た。', null], [null, 'It rains.'], [null, 'Rain.']],
      ['memory.tmx:4 tmx-unpaired en 2', 'memory.tmx:6 tmx-unpaired ja 2']],
    ['without words are left out and told', harbor + unit(tuv('ja', ''), tuv('en', '')) + unit(), [['港に着いた。', 'We reached the harbor.']], ['memory.tmx:5 tmx-unit-left 2']],
    ['without seg have their words in tuv', '<tu><tuv lang="ja-JP">港に着いた。</tuv><tuv lang="en-US"><prop type="x">no</prop>We reached it.</tuv></tu>', [['港に着いた。', 'We reached it.']], []],
    ['in a third language are read without it', unit(tuv('ja', '港。'), tuv('en', 'Harbor.'), tuv('de', 'Hafen.')) + unit(tuv('de', 'Nur hier.')), [['港。', 'Harbor.']], ['memory.tmx:4 tmx-other-language de 2', 'memory.tmx:5 tmx-unit-left 1']],
    ['with tags as other programs write them', unit(tuv('JA_jp', '港。'), tuv('eng', 'Harbor.')), [['港。', 'Harbor.']], []],
    ['with regional twins: the more frequent one is read', unit(tuv('ja', '色。'), tuv('en-GB', 'Colour.'), tuv('en-US', 'Color.')) + unit(tuv('ja', '海。'), tuv('en-US', 'Sea.')),
      [['色。', 'Color.'], ['海。', 'Sea.']], ['memory.tmx:4 tmx-variant-left en-GB en-US 1']],
  ])('%s', (_, units, texts, left) => {
    expect(read(tmx(units))).toEqual({ problems: [], texts, left });
  });

  it('are read in the variant that is asked for; another is told', () => {
    const units = unit(tuv('ja', '色。'), tuv('en-GB', 'Colour.'), tuv('en-US', 'Color.')) + unit(tuv('ja', '海。'), tuv('en-US', 'Sea.'));
    expect(read(tmx(units), ['en-gb'])).toEqual({
      problems: [], texts: [['色。', 'Colour.'], ['海。', 'Sea.']],
      left: ['memory.tmx:4 tmx-variant-left en-US en-GB 1', 'memory.tmx:5 tmx-variant-instead en-US en-GB 1'],
    });
    expect(read(tmx(units), ['en-AU']).problems).toEqual(['memory.tmx:3 tmx-no-variant en-AU ja, en-GB, en-US']);
  });

  it('with the same variant twice, or without any that is read, are refused', () => {
    expect(read(tmx(unit(tuv('en', 'A.'), tuv('en', 'B.')))).problems).toEqual(['memory.tmx:4 tmx-twice en']);
    expect(read(tmx(unit(tuv('fr', 'A.')))).problems).toEqual(['memory.tmx:3 tmx-empty ']);
  });

  it('lose the line breaks of the file, and no other white space', () => {
    const units = unit(tuv('ja', '\n    港に\n    着いた。\n'), tuv('en', '\n  We reached\n\tthe harbor.\r\n'))
      + unit(tuv('ja', 'United\nStatesと\n<hi>NATO</hi>\n　の海'), tuv('en', 'The <bpt i="1"/>\nsea<ept i="1"/> '));
    expect(read(tmx(units)).texts).toEqual([['港に着いた。', 'We reached the harbor.'], ['United StatesとNATO　の海', 'The sea ']]);
  });

  it('that are not NFC become NFC', () => {
    expect(read(tmx(unit(tuv('ja', 'か\u3099く。'), tuv('en', 'cafe\u0301')))).texts).toEqual([['がく。', 'caf\u00e9']]);
  });
});
