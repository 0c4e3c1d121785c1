import { readFile, stat } from 'node:fs/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { classBit } from '@/domain/dictionary/classes';
import { printPlace, type DictionaryProblem } from '../../problem';
import { fileOf, readAll, removeFiles, yomitanZip } from '../../testing/files';

afterAll(removeFiles);

const row = (definition: string) => `["語", "ご", "", "", 0, [${definition}], 1, ""]`;

describe('a Yomitan dictionary', () => {
  it('is read with terms, kanji, frequencies and pitch accents', async () => {
    const { header, entries, kanji, metas } = await readAll(await yomitanZip());
    expect(header).toEqual({
      name: '港の辞書-yomitan', title: '港の辞書 [2026-03-04]', kind: 'yomitan', revision: '2026-03-04', language: 'en',
      licence: 'CC BY 4.0', attribution: 'Written for the tests, CC BY 4.0', url: 'https://example.org/harbour',
    });
    expect(entries.map(({ entry }) => entry.writings[0]?.text ?? entry.readings[0]?.text)).toEqual(['迎える', '漁船', 'ミナト', '迎え']);
    expect(entries[0]).toEqual({
      entry: {
        sequence: 1, writings: [{ text: '迎える', tags: ['P'] }], readings: [{ text: 'むかえる', tags: [], of: [] }],
        senses: [
          { partsOfSpeech: ['v1'], tags: [], glosses: ['to welcome'], notes: [], of: [] },
          { partsOfSpeech: ['v1'], tags: [], glosses: ['to go to meet\nto greet\n客（きゃく）を迎える\na picture'], notes: [], of: [] },
        ],
      },
      classes: classBit('ichidan'), score: 5,
    });
    expect(entries[1]?.entry.senses[0]?.glosses).toEqual(['fishing boat,\n"[trawler]"']);
    expect(entries[2]?.entry).toMatchObject({ writings: [], readings: [{ text: 'ミナト' }] });
    expect(entries[3]?.entry.senses[0]?.glosses).toEqual(['→ 迎える']);
    expect(kanji).toEqual([{
      character: '迎',
      kanji: { on: ['ゲイ'], kun: ['むか.える'], names: [], meaningsEn: ['welcome', 'meet'], meaningsJa: [], strokes: 7, grade: 8, jlpt: 2, frequency: 736 },
    }]);
    expect(metas).toEqual([
      { kind: 'kanji-frequency', text: '迎', body: { reading: null, value: 736, display: '736', isRank: true } },
      { kind: 'frequency', text: '迎える', body: { reading: null, value: 812, display: '812', isRank: true } },
      { kind: 'frequency', text: '漁船', body: { reading: 'ぎょせん', value: 4000, display: '4000㋕', isRank: true } },
      { kind: 'frequency', text: '漁船', body: { reading: null, value: 12, display: '12 of 100', isRank: true } },
      { kind: 'pitch', text: '迎える', body: { reading: 'むかえる', accents: [{ position: 0, tags: ['n'] }, { position: 'LHHL', tags: [] }] } },
    ]);
  });

  it('is read in format 1', async () => {
    const path = await yomitanZip({
      'index.json': '{"title":"旧","revision":"1","version":1}',
      'term_bank_1.json': '[["見る","みる","v1","v1",0,"to see","to look"]]',
      'kanji_bank_1.json': '[["見","ケン","み.る","","see"]]', 'term_meta_bank_1.json': null, 'kanji_meta_bank_1.json': null, 'tag_bank_1.json': null,
    });
    const { entries, kanji } = await readAll(path);
    expect(entries).toMatchObject([{ entry: { senses: [{ glosses: ['to see', 'to look'] }] }, classes: classBit('ichidan') }]);
    expect(kanji).toMatchObject([{ character: '見', kanji: { meaningsEn: ['see'], strokes: null } }]);
  });

  it('reads banks in the order of their numbers, and an empty one', async () => {
    const term = (word: string) => `[["${word}","","","",0,["${word}"],0,""]]`;
    const path = await yomitanZip({ 'term_bank_10.json': term('十'), 'term_bank_2.json': term('二'), 'term_bank_1.json': '\ufeff [ ] \n' });
    const { entries } = await readAll(path);
    expect(entries.map(({ entry }) => entry.writings[0]?.text)).toEqual(['二', '十']);
  });

  it.each<[string, string, string, string, number | null, string?]>([
    ['a row that is too short', 'term_bank_1.json', `[${row('"a"')}, ["語", "ご"]]`, 'shape', 1, 'row'],
    ['a reading that is a number', 'term_bank_1.json', '[["語", 5, "", "", 0, ["a"], 1, ""]]', 'shape', 0, '[1]'],
    ['an empty word', 'term_bank_1.json', `[${row('"a"')}, ${row('"a"')}, [" ", "", "", "", 0, ["a"], 1, ""]]`, 'form-length', 2],
    ['broken JSON', 'term_bank_1.json', `[${row('"a"')}, ["語", tru]]`, 'json', 1],
    ['a comma too many', 'term_bank_1.json', `[${row('"a"')},]`, 'json', 1],
    ['an end before the end', 'term_bank_1.json', `[${row('"a"')}, ["語", "ご`, 'json', 1],
    ['something after the array', 'term_bank_1.json', '[] x', 'json', 0],
    ['an object in the place of the array', 'term_bank_1.json', '{"a": 1}', 'not-an-array', null],
    ['nothing at all', 'term_bank_1.json', '', 'not-an-array', null],
    ['a pitch without reading', 'term_meta_bank_1.json', '[["語", "freq", 1], ["語", "pitch", {"pitches": []}]]', 'shape', 1],
    ['an unknown kind of metadata', 'term_meta_bank_1.json', '[["語", "smell", 1]]', 'shape', 0],
    ['a kanji without statistics', 'kanji_bank_1.json', '[["迎", "", "", "", []]]', 'shape', 0, 'row'],
    ['a definition that is a number', 'term_bank_1.json', `[${row('"a"')}, ${row('7')}]`, 'shape', 1, 'definition'],
    ['an index without title', 'index.json', '{"revision": "1", "format": 3}', 'shape', null, '[title]'],
    ['an unknown format', 'index.json', '{"title": "t", "format": 4}', 'yomitan-version', null],
  ])('refuses %s at its place', async (_, file, content, code, element, path) => {
    await expect(readAll(await yomitanZip({ [file]: content }))).rejects.toMatchObject({
      name: 'DictionaryProblem', code, place: { file, element }, ...(path === undefined ? {} : { params: { path } }),
    });
  });

  it.each<[string, string, string, string, string]>([
    ['senses without end', 'term_bank_1.json', `[${Array.from({ length: 600 }, () => row('"a"')).join(',\n')}]`, 'too-many-senses', 'term_bank_1.json:501:1 [500]'],
    ['definitions without end', 'term_bank_1.json', `[${row('"a"')},\n ["語","ご","","",0,[${'"x",'.repeat(600)}"x"],2,""]]`, 'too-many-parts', 'term_bank_1.json:2:2 [1]'],
    ['a definition without end', 'term_bank_1.json', `[${row(`"${'x'.repeat(30_000)}"`)}]`, 'text-too-long', 'term_bank_1.json:1:2 [0]'],
    ['a title without end', 'index.json', `{"title": "${'x'.repeat(3_000_000)}", "revision": "1", "format": 3}`, 'text-too-long', 'index.json:1:1'],
    ['an attribution without end', 'index.json', `{"title": "t", "attribution": "${'x'.repeat(30_000)}", "revision": "1", "format": 3}`, 'text-too-long', 'index.json:1:1'],
    ['a mark without end', 'term_bank_1.json', `[["語","ご","${'x'.repeat(300)}","",0,["a"],2,""]]`, 'text-too-long', 'term_bank_1.json:1:2 [0]'],
    ['a frequency that says too much', 'term_meta_bank_1.json', `[["語","freq","${'1'.repeat(300)}"]]`, 'text-too-long', 'term_meta_bank_1.json:1:2 [0]'],
    ['broken JSON in a later line', 'term_bank_1.json', `[${row('"𩸽"')},\n  ${row('"b"')}, ["語",\n 1, tru]]`, 'json', 'term_bank_1.json:3:[89] [2]'],
    ['broken JSON behind a long character', 'term_bank_1.json', '[["𩸽", tru]]', 'json', 'term_bank_1.json:1:1[123] [0]'],
    ['a broken index', 'index.json', '{"title": "t",\n "revision": }', 'json', 'index.json:2:1[45]'],
  ])('refuses %s with its line', async (_, file, content, code, place) => {
    const problem = await readAll(await yomitanZip({ [file]: content })).then(() => null, (error: unknown) => error);
    expect(problem).toMatchObject({ name: 'DictionaryProblem', code });
    // Where JSON is broken, versions of Node differ by a column.
    expect(printPlace((problem as DictionaryProblem).place)).toMatch(new RegExp(`^${place.replace(/ \[(\d+)\]$/, ' \\[$1\\]')}$`));
  });

  it('refuses content that is nested without end, and names the bound', async () => {
    const deep = `${'{"tag":"div","content":'.repeat(100)}"x"${'}'.repeat(100)}`;
    await expect(readAll(await yomitanZip({ 'term_bank_1.json': `[${row(deep)}]` }))).rejects.toMatchObject({ code: 'content-depth', params: { limit: 64 } });
    const arrays = `${'['.repeat(500_000)}${']'.repeat(500_000)}`;
    await expect(readAll(await yomitanZip({ 'term_bank_1.json': `[${row(arrays)}]` }))).rejects.toMatchObject({ name: 'DictionaryProblem', place: { element: 0 } });
  });

  it('refuses an element that is too large, before it has all of it', async () => {
    const path = await yomitanZip({ 'term_bank_1.json': `[${row('"a"')}, ["${'x'.repeat(5_000_000)}"]]` });
    expect((await stat(path)).size).toBeLessThan(50_000);
    await expect(readAll(path)).rejects.toMatchObject({ code: 'element-too-large', place: { file: 'term_bank_1.json', element: 1 }, params: { limit: 4_000_000 } });
  });

  it('refuses an archive that says it is larger than the bound, or grows larger than it says', async () => {
    const bytes = await readFile(await yomitanZip());
    // The sizes in the central directory: at 24 behind its signature.
    const directory = bytes.indexOf(Buffer.from('PK\x01\x02', 'latin1'));
    const told = Buffer.from(bytes);
    told.writeUInt32LE(3_000_000_000, directory + 24);
    await expect(readAll(await fileOf(told))).rejects.toMatchObject({ code: 'too-large', params: { limit: 2_000_000_000 } });
    told.writeUInt32LE(3, directory + 24);
    await expect(readAll(await fileOf(told))).rejects.toMatchObject({ code: 'zip' });
  });

  it('refuses what is no ZIP, is cut off, or has its files in a folder', async () => {
    await expect(readAll(await fileOf('PK and nothing else'))).rejects.toMatchObject({ code: 'zip' });
    const bytes = await readFile(await yomitanZip());
    await expect(readAll(await fileOf(bytes.subarray(0, bytes.length / 2)))).rejects.toMatchObject({ code: 'zip' });
    const nested = await yomitanZip({ 'index.json': null, 'harbour/index.json': '{"title":"t","format":3}' });
    await expect(readAll(nested)).rejects.toMatchObject({ code: 'zip-no-index' });
  });
});
