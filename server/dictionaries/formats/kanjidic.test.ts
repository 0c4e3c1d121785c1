import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { fileOf, fixture, readAll, removeFiles } from '../testing/files';

afterAll(removeFiles);

describe('KANJIDIC2', () => {
  it('is read with Japanese readings and English meanings', async () => {
    const { header, entries, kanji } = await readAll(fixture('kanjidic2.xml'));
    expect(header).toMatchObject({ name: 'kanjidic', title: 'KANJIDIC2', kind: 'kanjidic', revision: '2026-01-02', licence: 'CC BY-SA 4.0' });
    expect(entries).toEqual([]);
    expect(kanji).toEqual([
      { character: '港', kanji: { on: ['コウ'], kun: ['みなと'], names: ['こう'], meaningsEn: ['harbor'], meaningsJa: [], strokes: 12, grade: 3, jlpt: 2, frequency: 570 } },
      { character: '𩸽', kanji: { on: [], kun: [], names: [], meaningsEn: [], meaningsJa: [], strokes: 16, grade: null, jlpt: null, frequency: null } },
    ]);
  });

  it('is the same from gzip', async () => {
    expect(await readAll(await fileOf(gzipSync(await readFile(fixture('kanjidic2.xml')))))).toEqual(await readAll(fixture('kanjidic2.xml')));
  });

  it.each<[string, string, string, string, Record<string, unknown>]>([
    ['no character', '<literal>港</literal>', '<literal></literal>', 'no-literal', { line: 17 }],
    ['two characters', '<literal>港</literal>', '<literal>港湾</literal>', 'no-literal', { entry: '港湾' }],
    ['strokes that are no number', '<stroke_count>16<', '<stroke_count>many<', 'no-whole-number', { line: 20, entry: '𩸽' }],
    ['meanings without end', '<meaning>harbor</meaning>', '<meaning>x</meaning>'.repeat(600), 'too-many-parts', { line: 15, entry: '港' }],
    ['an unknown entity', 'harbor', '&toString;', 'xml', { line: 15, entry: '港' }],
  ])('refuses %s at its place', async (_, from, to, code, place) => {
    const text = (await readFile(fixture('kanjidic2.xml'), 'utf8')).replace(from, to);
    await expect(readAll(await fileOf(text))).rejects.toMatchObject({ code, place });
  });
});
