import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { env } from '@/server/runtime/env';
import { buildReader } from './build-reader';
import { openSecondReader, type SecondReader } from './open-reader';
import { removeFolders, scratchFolder, unidicFolder } from './testing/tiny-unidic';

let folder: string;
let reader: SecondReader;
beforeAll(async () => {
  folder = join(await scratchFolder(), 'analyser');
  await buildReader([await unidicFolder()], folder);
  const opened = await openSecondReader(folder);
  if (!opened) throw new Error('There is no reader where one was built.');
  reader = opened;
});
afterAll(removeFolders);

const shown = (text: string) => reader.read(text).map(({ surface, reading }) => `${surface}|${reading ?? '-'}`).join(' ');

describe('reading a text', () => {
  it('gives each morpheme its place, reading, part of speech and dictionary forms', () => {
    expect(reader.read('王よむ')).toEqual([
      { surface: '王', start: 0, end: 1, reading: 'おう', pos: ['名詞', '普通名詞', '一般', '*'], conjugationType: '*', conjugationForm: '*', base: '王', lemma: '王' },
      { surface: 'よむ', start: 1, end: 3, reading: 'よむ', pos: ['動詞', '一般', '*', '*'], conjugationType: '五段-マ行', conjugationForm: '終止形-一般', base: 'よむ', lemma: '読む' },
    ]);
  });

  it.each([
    ['日本を読む。本を読む。', '日本|にほん を|を 読む|よむ 。|- 本|ほん を|を 読む|よむ 。|-'],
    ['王・王', '王|おう ・|- 王|おう'],
    ['鰻を読む', '鰻|- を|を 読む|よむ'],
    ['とても', 'とても|とても'],
    ['1,2を', '1,2|いちに を|を'],
    ['', ''],
    ['本\n\n！本', '本|ほん \n\n！|- 本|ほん'],
  ])('%j', (text, wanted) => expect(shown(text)).toBe(wanted));

  it('tells a lemma from the gloss that UniDic adds to it', () => expect(reader.read('本')[0]?.lemma).toBe('本'));

  it('counts characters outside of the basic plane as two units', () => {
    const morphemes = reader.read('𠮷と😳を読む𩸽𩸽本');
    expect(morphemes.map(({ surface, start, end }) => [surface, start, end])).toEqual([
      ['𠮷', 0, 2], ['と', 2, 3], ['😳', 3, 5], ['を', 5, 6], ['読む', 6, 8], ['𩸽', 8, 10], ['𩸽', 10, 12], ['本', 12, 13],
    ]);
  });

  it('loses nothing of any text', () => {
    const character = fc.constantFrom('日', '本', 'を', '読', 'む', '。', '、', '・', '𠮷', '😳', '\n', 'a', ' ', '\u{e0100}', '\ud83d', '\0');
    fc.assert(fc.property(fc.array(character, { maxLength: 500 }), (characters) => {
      const text = characters.join('');
      const morphemes = reader.read(text);
      let at = 0;
      for (const { surface, start, end } of morphemes) {
        expect([start, surface]).toEqual([at, text.slice(start, end)]);
        at = end;
      }
      expect(at).toBe(text.length);
    }));
  });

  it('reads a long text without a full stop in pieces', () => {
    const text = '日本を読む'.repeat(5_000);
    expect(reader.read(text)).toHaveLength(15_000);
  });
});

describe('opening', () => {
  it('finds none where none was built', async () => {
    expect(await openSecondReader(join(folder, 'nowhere'))).toBeNull();
    expect(await openSecondReader(await scratchFolder())).toBeNull();
  });

  it.each<[what: string, spoil: (copy: string) => void, code: string, file: string]>([
    ['a file that was changed', (copy) => spoilByte(join(copy, 'cc.dat.gz')), 'damaged', 'cc.dat.gz'],
    ['a file that is cut off', (copy) => writeFileSync(join(copy, 'tid.dat.gz'), readFileSync(join(copy, 'tid.dat.gz')).subarray(0, 20)), 'damaged', 'tid.dat.gz'],
    ['a file that is gone', (copy) => rmSync(join(copy, 'base.dat.gz')), 'lost', 'base.dat.gz'],
    ['no meta.json', (copy) => rmSync(join(copy, 'meta.json')), 'meta', 'meta.json'],
    ['half of meta.json', (copy) => writeFileSync(join(copy, 'meta.json'), readFileSync(join(copy, 'meta.json')).subarray(0, 99)), 'meta', 'meta.json'],
    ['another digest', (copy) => changeMeta(copy, { digest: '0'.repeat(64) }), 'meta', 'meta.json'],
    ['another format', (copy) => changeMeta(copy, { format: 2 }), 'other-format', 'meta.json'],
  ])('refuses %s', async (_, spoil, code, file) => {
    const copy = join(await scratchFolder(), 'analyser');
    cpSync(folder, copy, { recursive: true });
    spoil(copy);
    await expect(openSecondReader(copy)).rejects.toMatchObject({ name: 'ReaderProblem', code, place: { file: join(copy, file) } });
    await expect(openSecondReader(copy)).rejects.toThrow('npm run analyser');
  });
});

function spoilByte(file: string): void {
  const content = readFileSync(file);
  content[12] = (content[12] ?? 0) ^ 1;
  writeFileSync(file, content);
}

function changeMeta(copy: string, changes: object): void {
  const file = join(copy, 'meta.json');
  writeFileSync(file, JSON.stringify({ ...(JSON.parse(readFileSync(file, 'utf8')) as object), ...changes }));
}

const real = env().ANALYSER_FOLDER;
const isBuilt = existsSync(join(real, 'meta.json'));
if (!isBuilt) console.warn(`SKIPPED: no second reader is in ${real}; \`npm run analyser -- build FOLDER\` builds it (docs/analyser.md).`);

describe.skipIf(!isBuilt)('with all of UniDic', () => {
  let whole: SecondReader | null = null;
  beforeAll(async () => {
    whole = await openSecondReader(real);
  });

  it.each([
    ['微笑みをたたえる。', 'ほほえみ を たたえる -'],
    ['私は東京へ行った。', 'わたくし は とうきょう へ いっ た -'],
    ['国際協力を進める。', 'こくさい きょうりょく を すすめる -'],
    ['美しい花が咲いた。', 'うつくしい はな が さい た -'],
    ['先生に叱られた。', 'せんせい に しから れ た -'],
  ])('%s', (text, wanted) => expect(whole?.read(text).map(({ reading }) => reading ?? '-').join(' ')).toBe(wanted));
});
