import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { classBit } from '@/domain/dictionary/classes';
import { fileOf, fixture, readAll, removeFiles } from '../testing/files';

afterAll(removeFiles);

describe('EDICT', () => {
  it('is read in EUC-JP, with senses, parts of speech and marks', async () => {
    const { header, entries } = await readAll(fixture('edict.euc'));
    expect(header).toMatchObject({ name: 'edict', kind: 'edict', revision: '2026-01-02' });
    expect(entries).toEqual([
      {
        entry: {
          sequence: null, writings: [{ text: '書く', tags: ['P'] }], readings: [{ text: 'かく', tags: ['P'], of: [] }],
          senses: [
            { partsOfSpeech: ['v5k', 'vt'], tags: [], glosses: ['to write'], notes: [], of: [] },
            { partsOfSpeech: ['v5k', 'vt'], tags: [], glosses: ['(fig) (arch) to compose'], notes: [], of: [] },
          ],
        },
        classes: classBit('godan'), score: 0,
      },
      {
        entry: {
          sequence: null, writings: [{ text: '高い', tags: [] }], readings: [{ text: 'たかい', tags: [], of: [] }],
          senses: [
            { partsOfSpeech: ['adj-i'], tags: [], glosses: ['high', 'tall'], notes: [], of: [] },
            { partsOfSpeech: ['adj-i'], tags: ['uk'], glosses: ['expensive (of goods)'], notes: [], of: [] },
          ],
        },
        classes: classBit('adjective'), score: 0,
      },
      {
        entry: {
          sequence: null, writings: [], readings: [{ text: 'ラーメン', tags: [], of: [] }],
          senses: [{ partsOfSpeech: ['n'], tags: [], glosses: ['noodles in broth'], notes: [], of: [] }],
        },
        classes: 0, score: 0,
      },
    ]);
  });

  it('is the same from gzip', async () => {
    const packed = await fileOf(gzipSync(await readFile(fixture('edict.euc'))));
    expect(await readAll(packed)).toEqual(await readAll(fixture('edict.euc')));
  });

  it('is read as EDICT2 in UTF-8, with several forms and numbers', async () => {
    const { header, entries } = await readAll(fixture('edict2.txt'));
    expect(header.revision).toBe('2026-02-03');
    expect(entries.map(({ entry }) => entry.sequence)).toEqual([1000020, 1000060, 1000070]);
    expect(entries[0]?.entry).toMatchObject({
      writings: [{ text: '書く', tags: ['P'] }, { text: '描く', tags: ['iK'] }],
      readings: [{ text: 'かく', tags: ['P'], of: [] }, { text: 'カク', tags: [], of: ['描く'] }],
    });
    expect(entries[1]?.classes).toBe(classBit('adjectival-noun'));
    expect(entries[2]?.entry.senses).toEqual([
      { partsOfSpeech: ['n', 'n-pref'], tags: ['Christn'], glosses: ['(See 吉) luck', '(in names) joy'], notes: [], of: [] },
    ]);
  });

  it('takes remarks on spelling and reading for what they are, and makes one entry of a word that is read in two ways', async () => {
    const { entries } = await readAll(await fileOf(`　？？？ /For a test
上手 [じょうしゅ] /(ok) (adj-na,n) (1) skillful/(n) (2) flattery/
上手 [じょうず] /(adj-na,n) (1) skillful/(n) (2) flattery/(P)/
上手 [うわて] /(adj-na,n) (1) upper part/
行く [いく] /(v5k-s,vi) (1) to go/(P)/
行く [ゆく] /(v5k-s,vi) (1) to go/(P)/
遣り [やり] /(iK) (io) (n) doing/
食う [くう] /(v5u) (not) to eat/
`));
    expect(entries.map(({ entry: { writings, readings, senses } }) => [
      ...[...writings, ...readings].map(({ text, tags }) => [text, ...tags].join('/')), senses.map(({ glosses }) => glosses.join(';')).join('|'),
    ])).toEqual([
      ['上手/P', 'じょうず/P', 'じょうしゅ/ok', 'skillful|flattery'], ['上手', 'うわて', 'upper part'], ['行く/P', 'いく/P', 'ゆく/P', 'to go'],
      ['遣り/iK/io', 'やり', 'doing'], ['食う', 'くう', '(not) to eat'],
    ]);
  });

  it('refuses lines without end, and names the bound', async () => {
    await expect(readAll(await fileOf('猫 /cat/\n'.concat('\n'.repeat(2_000_001))))).rejects.toMatchObject({ code: 'too-many-lines', place: { line: 2_000_001 }, params: { limit: 2_000_000 } });
  });

  it('names the word of a line that holds too much', async () => {
    await expect(readAll(await fileOf(`猫 /cat/\n犬 /${'dog/'.repeat(600)}\n`))).rejects.toMatchObject({ code: 'too-many-parts', place: { line: 2, entry: '犬' } });
  });

  it.each([
    ['ends without a slash', '書く [かく] /to write', 2, 18, '/'],
    ['has no gloss', '書く [かく]', 2, 8, '/'],
    ['opens a bracket only', '書く [かく /to write/', 2, 7, ']'],
    ['closes a bracket only', '書く かく] /to write/', 2, 6, '['],
    ['has no word', ' [かく] /to write/', 2, 1, 'KANJI'],
  ])('refuses a line that %s', async (_, line, number, column, expected) => {
    const path = await fileOf(`　？？？ /For a test/\n${line}\n静か [しずか] /quiet/\n`);
    await expect(readAll(path)).rejects.toMatchObject({ code: 'edict-line', place: { line: number, column }, params: { expected } });
  });

  it('refuses what is neither UTF-8 nor EUC-JP, at its line', async () => {
    const path = await fileOf(Buffer.concat([await readFile(fixture('edict.euc')), Buffer.from([0xbd, 0xff, 0x20, 0x2f, 0x61, 0x2f, 0x0a])]));
    await expect(readAll(path)).rejects.toMatchObject({ code: 'encoding', place: { line: 6 }, params: { encoding: 'EUC-JP' } });
  });

  it('refuses a line without end, and names the bound', async () => {
    await expect(readAll(await fileOf(`猫 /${'cat'.repeat(100_000)}/`))).rejects.toMatchObject({ code: 'line-too-long', place: { line: 1 }, params: { limit: 100_000 } });
  });

  it.each([['nothing', ''], ['bytes', '\0\u0001PNG/'], ['prose without a slash', 'Dear reader']])('refuses %s', async (what, content) => {
    await expect(readAll(await fileOf(content))).rejects.toMatchObject({ code: what === 'nothing' ? 'empty-file' : 'unknown-format' });
  });
});
