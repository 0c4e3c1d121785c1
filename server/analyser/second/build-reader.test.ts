import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { TokenizerBuilder } from '@patdx/kuromoji';
import NodeDictionaryLoader from '@patdx/kuromoji/node';
import { afterAll, describe, expect, it } from 'vitest';
import { buildReader } from './build-reader';
import { openSecondReader } from './open-reader';
import { ReaderProblem, type ReaderProblemCode } from './problem';
import { binaryMatrix, removeFolders, scratchFolder, tinyUnidic, unidicFolder } from './testing/tiny-unidic';

afterAll(removeFolders);

async function build(changed: Parameters<typeof unidicFolder>[0] = {}, to?: string) {
  const target = to ?? join(await scratchFolder(), 'analyser');
  return { ...(await buildReader([await unidicFolder(changed)], target)), to: target };
}

const lines = (name: string) => String(tinyUnidic[name]).trimEnd().split('\n');
const replaced = (name: string, line: number, text: string) => `${lines(name).with(line - 1, text).join('\n')}\n`;

describe('a dictionary that was built', () => {
  it('is one that kuromoji loads unchanged', async () => {
    const { to } = await build();
    const tokenizer = await new TokenizerBuilder({ loader: new NodeDictionaryLoader({ dic_path: to }) }).build();
    const tokens = tokenizer.tokenize('日本を読む');
    expect(tokens.map((token) => [token.surface_form, token.pos, token.conjugated_type, token.basic_form, token.reading])).toEqual([
      ['日本', '名詞', '*', '日本', 'ニホン'], ['を', '助詞', '*', 'を', 'ヲ'], ['読む', '動詞', '五段-マ行', '読む', 'ヨム'],
    ]);
  });

  it('holds contexts that differ in accent as one, and words that are alike once', async () => {
    const { meta } = await build();
    // Of the words, 本 ホン stands there twice, and 𠮷 cannot be looked up.
    expect(meta.counts).toEqual({ lines: 12, entries: 10, surfaces: 8, leftContexts: 5, leftGroups: 4, rightContexts: 5, rightGroups: 4 });
    expect(meta.source).toMatchObject({ name: 'UniDic', version: '3.1', licence: expect.stringContaining('UniDic Consortium') });
  });

  it('has in the place of several costs their mean, by the likelihood of the words', async () => {
    const { to } = await build();
    const { viterbi_searcher: { connection_costs: costs } } = await new TokenizerBuilder({ loader: new NodeDictionaryLoader({ dic_path: to }) }).build();
    const weight = (...words: number[]) => words.reduce((sum, cost) => sum + Math.exp(-cost / 700), 0);
    // In unk.def context 1 is used three times.
    const first = weight(3000, 6000, 2000, 2500, 10, 10, 500, 9000, 8000, 9000);
    const second = weight(2000, 3000);
    expect(costs.get(1, 2)).toBe(Math.round((first * -500 + second * -300) / (first + second)));
    expect(costs.get(0, 1)).toBe(Math.round((first * 100 + second * 300) / (first + second)));
    expect(costs.get(2, 3)).toBe(-400);
    expect(costs.get(3, 0)).toBe(-200);
  });

  it('is the same, byte for byte, of the compiled matrix and of its text', async () => {
    const text = await build();
    const compiled = await build({ 'matrix.def': null, 'matrix.bin': binaryMatrix() });
    const again = await build({ 'lex_3_1.csv': String(tinyUnidic['lex_3_1.csv']).replaceAll('\n', '\r\n') });
    expect(compiled.meta).toEqual(text.meta);
    expect(again.meta.digest).toBe(text.meta.digest);
    for (const [name, digest] of Object.entries(text.meta.files)) {
      expect(createHash('sha256').update(readFileSync(join(compiled.to, name))).digest('hex')).toBe(digest);
    }
  });

  it('has another digest where one cost is another', async () => {
    const one = await build();
    const other = await build({ 'matrix.def': replaced('matrix.def', 2, '0 0 1') });
    expect(other.meta.digest).not.toBe(one.meta.digest);
  });

  it('takes the place of an older one, and of nothing else', async () => {
    const { to } = await build();
    const { meta } = await build({ 'matrix.def': replaced('matrix.def', 2, '0 0 1') }, to);
    expect((await openSecondReader(to))?.digest).toBe(meta.digest);
    expect(readdirSync(join(to, '..'))).toEqual(['analyser']);
    await writeFile(join(to, 'novel.txt'), 'mine');
    await expect(build({}, to)).rejects.toMatchObject({ code: 'not-a-reader', params: { name: 'novel.txt' } });
    expect(readFileSync(join(to, 'novel.txt'), 'utf8')).toBe('mine');
  });
});

describe('UniDic’s files', () => {
  it('are found in the folders where Debian keeps them, whichever is named', async () => {
    const root = await scratchFolder();
    const sources = join(root, 'usr/share/mecab/dic/unidic');
    const compiled = join(root, 'var/lib/mecab/dic/unidic');
    await unidicFolder({ 'matrix.def': null }, sources);
    await unidicFolder({ ...Object.fromEntries(Object.keys(tinyUnidic).map((name) => [name, null])), 'matrix.bin': binaryMatrix() }, compiled);
    const digests = [];
    for (const from of [[sources], [compiled], [compiled, sources]]) digests.push((await buildReader(from, join(root, `to${digests.length}`))).meta.digest);
    expect(new Set(digests).size).toBe(1);
  });

  it('may be those of UniDic 2.1, whose readings are in another column', async () => {
    const older = lines('lex_3_1.csv').filter((line) => !line.includes('"')).map((line) => {
      const columns = line.split(',');
      return [...columns.slice(0, 21), ...columns.slice(24, 28), '*', '*', '*', '*', '*'].join(',');
    });
    const { to, meta } = await build({ 'lex_3_1.csv': null, 'lex.csv': `${older.join('\n')}\n` });
    expect(meta.source.version).toBeNull();
    expect((await openSecondReader(to))?.read('王を読む').map(({ reading }) => reading)).toEqual(['おう', 'を', 'よむ']);
  });

  const word = '本,1,1,3000';
  const faults: readonly [what: string, changed: Parameters<typeof unidicFolder>[0], code: ReaderProblemCode, place: string][] = [
    ['no lexicon', { 'lex_3_1.csv': null }, 'no-file', ''],
    ['no matrix', { 'matrix.def': null }, 'no-file', ''],
    ['no char.def', { 'char.def': null }, 'no-file', ''],
    ['an empty lexicon', { 'lex_3_1.csv': '' }, 'empty-file', 'lex_3_1.csv'],
    ['a lexicon that is cut off', { 'lex_3_1.csv': String(tinyUnidic['lex_3_1.csv']).slice(0, -40) }, 'columns', 'lex_3_1.csv:12'],
    ['a lexicon of another dictionary', { 'lex_3_1.csv': `${word},名詞,一般,*,*,*,*,本,ホン,ホン\n` }, 'columns', 'lex_3_1.csv:1'],
    ['a cost that is no number', { 'lex_3_1.csv': replaced('lex_3_1.csv', 4, lines('lex_3_1.csv')[3]?.replace('2000', '2e3') ?? '') }, 'no-number', 'lex_3_1.csv:4'],
    ['a cost beyond 16 bits', { 'lex_3_1.csv': replaced('lex_3_1.csv', 4, lines('lex_3_1.csv')[3]?.replace('2000', '40000') ?? '') }, 'no-number', 'lex_3_1.csv:4'],
    ['a context that is not listed', { 'lex_3_1.csv': replaced('lex_3_1.csv', 2, lines('lex_3_1.csv')[1]?.replace(',2,2,', ',2,7,') ?? '') }, 'no-context', 'lex_3_1.csv:2'],
    ['a quotation mark that is not closed', { 'lex_3_1.csv': replaced('lex_3_1.csv', 1, '"本,1,1,3000') }, 'quotes', 'lex_3_1.csv:1'],
    ['bytes that are not UTF-8', { 'lex_3_1.csv': Buffer.concat([Buffer.from(`${lines('lex_3_1.csv')[0]}\n`), Buffer.from([0xcb, 0xdc, 0x0a])]) }, 'encoding', 'lex_3_1.csv:2'],
    ['a line without end', { 'lex_3_1.csv': 'あ'.repeat(20_000) }, 'line-too-long', 'lex_3_1.csv:1'],
    ['a null character', { 'lex_3_1.csv': replaced('lex_3_1.csv', 1, (lines('lex_3_1.csv')[0] ?? '').replace('ホン', 'ホ\0ン')) }, 'null-character', 'lex_3_1.csv:1'],
    ['a context that is missing', { 'left-id.def': lines('left-id.def').toSpliced(2, 1).join('\n') }, 'context-gap', 'left-id.def'],
    ['contexts without a boundary', { 'right-id.def': replaced('right-id.def', 1, '0 名詞,普通名詞,一般,*,*,*,*,*,漢') }, 'no-boundary', 'right-id.def'],
    ['a context without features', { 'right-id.def': replaced('right-id.def', 3, '2') }, 'context-line', 'right-id.def:3'],
    ['more contexts than the matrix has', { 'left-id.def': `${lines('left-id.def').join('\n')}\n5 名詞,数詞,*,*,*,*\n` }, 'matrix-contexts', 'matrix.def'],
    ['a matrix that is cut off', { 'matrix.def': lines('matrix.def').slice(0, -1).join('\n') }, 'matrix-lines', 'matrix.def'],
    ['a matrix with a word in it', { 'matrix.def': replaced('matrix.def', 3, '0 1 many') }, 'matrix-line', 'matrix.def:3'],
    ['a matrix with an id beyond it', { 'matrix.def': replaced('matrix.def', 3, '0 5 1') }, 'matrix-line', 'matrix.def:3'],
    ['a compiled matrix that is cut off', { 'matrix.bin': binaryMatrix().slice(0, -2) }, 'matrix-size', 'matrix.bin'],
    ['a category without numbers', { 'char.def': replaced('char.def', 3, 'KANJI 0 0') }, 'category-line', 'char.def:3'],
    ['a category that is not there', { 'char.def': replaced('char.def', 6, '0x3400..0x9FA5 HANJA') }, 'no-category', 'char.def:6'],
    ['no category for the rest', { 'char.def': lines('char.def').toSpliced(1, 1).join('\n') }, 'no-category', 'char.def'],
    ['a category without words', { 'unk.def': lines('unk.def').slice(0, 2).join('\n') }, 'no-unknown-word', 'unk.def'],
  ];

  it.each(faults)('are refused with their place: %s', async (_, changed, code, place) => {
    const to = join(await scratchFolder(), 'analyser');
    const problem: unknown = await build(changed, to).catch((error: unknown) => error);
    expect(problem).toBeInstanceOf(ReaderProblem);
    expect(problem).toMatchObject({ code });
    const { message } = problem as ReaderProblem;
    expect(message).toContain(`${place}: `);
    for (const language of ['en', 'ja'] as const) expect((problem as ReaderProblem).explain(language)).not.toContain('[[');
    expect(existsSync(to) || existsSync(`${to}.new`)).toBe(false);
  });

  it('leave what was built before as it was, where they are refused', async () => {
    const { to, meta } = await build();
    await expect(build({ 'unk.def': '' }, to)).rejects.toMatchObject({ code: 'empty-file' });
    expect((await openSecondReader(to))?.digest).toBe(meta.digest);
  });

  it('have to be in a folder', async () => {
    await expect(buildReader(['/nowhere/unidic'], '/nowhere/to')).rejects.toMatchObject({ code: 'no-folder', place: { file: '/nowhere/unidic' } });
  });
});
