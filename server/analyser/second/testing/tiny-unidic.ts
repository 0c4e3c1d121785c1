import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Contexts: 0 boundary, 1 and 2 nouns that differ in accent, 3 particles, 4 verbs. */
const contexts = [
  'BOS/EOS,*,*,*,*,*,*,*,*,*,*,*,*,*,*', '名詞,普通名詞,一般,*,*,*,*,*,漢,*,*,*,"1,2",C1,*', '名詞,普通名詞,一般,*,*,*,*,*,漢,*,*,*,0,C2,*',
  '助詞,格助詞,*,*,*,*,を,オ,和,*,*,*,*,*,*', '動詞,一般,*,*,五段-マ行,終止形-一般,*,*,和,*,*,*,1,C1,*',
];

/** Rows: the context before; columns: the one after. */
const matrix = [
  [0, 100, 300, 900, 500],
  [900, 800, 800, -500, 700],
  [900, 800, 800, -300, 700],
  [900, -200, -200, 900, -400],
  [-200, 900, 900, 900, 900],
];

interface TinyWord {
  readonly surface: string;
  readonly context: number;
  readonly cost: number;
  readonly kana: string;
  readonly lemma?: string;
  readonly base?: string;
  readonly accent?: string;
}

const words: readonly TinyWord[] = [
  { surface: '本', context: 1, cost: 3000, kana: 'ホン', accent: '"1,0"' },
  { surface: '本', context: 2, cost: 2000, kana: 'ホン', lemma: '本-書物' },
  { surface: '本', context: 1, cost: 6000, kana: 'モト' },
  { surface: '日本', context: 1, cost: 2000, kana: 'ニホン' },
  { surface: '日本', context: 1, cost: 2500, kana: 'ニッポン' },
  { surface: 'を', context: 3, cost: 100, kana: 'ヲ' },
  { surface: '読む', context: 4, cost: 1500, kana: 'ヨム', base: '読む', lemma: '読む' },
  { surface: 'よむ', context: 4, cost: 2500, kana: 'ヨム', base: 'よむ', lemma: '読む' },
  { surface: '王', context: 2, cost: 3000, kana: 'オウ' },
  { surface: '・', context: 1, cost: 10, kana: 'ッ' },
  { surface: '𠮷', context: 1, cost: 10, kana: 'ヨシ' },
  { surface: '"1,2"', context: 1, cost: 500, kana: 'イチニ' },
];

/** A line as UniDic 3 has it: 4 columns, and 29 of features. */
function lineOf({ surface, context, cost, kana, lemma = surface, base = surface, accent = '*' }: TinyWord): string {
  const kind = surface === '・' ? ['補助記号', '一般', '*', '*', '*', '*'] : (contexts[context] ?? '').split(',').slice(0, 6);
  const features = [
    ...kind, kana, lemma, surface, 'オー', base, kana, '漢', ...Array<string>(6).fill('*'), '体', kana, kana, kana, kana, accent, '*', '*', '1', '2',
  ];
  return [surface, context, context, cost, ...features].join(',');
}

const contextLines = contexts.map((features, id) => `${id} ${features}\n`).join('');

/** The files of a UniDic of a dozen words. */
export const tinyUnidic: Readonly<Record<string, string | Uint8Array>> = {
  'lex_3_1.csv': words.map((word) => `${lineOf(word)}\n`).join(''),
  'matrix.def': `5 5\n${matrix.flatMap((row, before) => row.map((cost, after) => `${before} ${after} ${cost}\n`)).join('')}`,
  'left-id.def': contextLines,
  'right-id.def': contextLines,
  'unk.def': 'DEFAULT,1,1,9000,名詞,普通名詞,一般,*,*,*\nKANJI,1,1,8000,名詞,普通名詞,一般,*,*,*\nHIRAGANA,1,1,9000,名詞,普通名詞,一般,*,*,*\n',
  'char.def': '# categories\nDEFAULT 0 1 0 # the rest\nKANJI 0 0 2\nHIRAGANA 0 1 2\n0x3041..0x309F HIRAGANA\n0x3400..0x9FA5 KANJI\n0x4E00 KANJI HIRAGANA\n',
};

/** MeCab's compiled form of the matrix: for each context after it, the costs of those before it. */
export function binaryMatrix(): Uint8Array {
  const numbers = [5, 5, ...matrix.flatMap((_, after) => matrix.map((row) => row[after] ?? 0))];
  return new Uint8Array(Int16Array.from(numbers).buffer);
}

const made: string[] = [];

export async function scratchFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'taiyaku-unidic-'));
  made.push(folder);
  return folder;
}

/** Writes files into a new folder, those of `tinyUnidic` unless others are given (null leaves one out). */
export async function unidicFolder(changed: Readonly<Record<string, string | Uint8Array | null>> = {}, folder?: string): Promise<string> {
  const into = folder ?? join(await scratchFolder(), 'unidic');
  await mkdir(into, { recursive: true });
  for (const [name, content] of Object.entries({ ...tinyUnidic, ...changed })) {
    if (content !== null) await writeFile(join(into, name), content);
  }
  return into;
}

export async function removeFolders(): Promise<void> {
  for (const folder of made.splice(0)) await rm(folder, { recursive: true });
}
