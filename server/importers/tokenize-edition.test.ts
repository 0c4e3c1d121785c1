import { describe, expect, it } from 'vitest';
import { explain } from '@/server/text-package/problems/problem';
import { noProgress } from '@/server/text-package/progress';
import { isValid, readPackage, type InvalidPackage } from '@/server/text-package/read-package';
import { tokenizeEdition, type TokenizedEdition } from './tokenize-edition';
import { harbour, harbourWith } from '@/server/text-package/testing/harbour';
import { memoryFolders, type Files } from '@/server/text-package/testing/memory-folder';

async function study(words: string, changes: Partial<Files> = {}) {
  const read = readPackage(memoryFolders(harbourWith({ ...changes, 'words.txt': words })));
  if (!isValid(read)) throw new Error(JSON.stringify(read.problems));
  return tokenizeEdition(read, noProgress);
}

async function good(words: string): Promise<TokenizedEdition> {
  const studied = await study(words);
  if ('problems' in studied) throw new Error(JSON.stringify(studied.problems));
  return studied;
}

const sensesAt = ({ words }: TokenizedEdition, address: string) =>
  Object.fromEntries((new Map(words).get(address) ?? []).flatMap(({ token, sense, stated }) => (sense ? [[token.surface, [sense.en, stated]]] : [])));

describe('the senses of words', () => {
  it('stand at the words they are given for, literal signs resolved', async () => {
    const { words } = await good(harbour['words.txt']);
    expect(new Map(words).get('1.0')?.find(({ token }) => token.surface === '港')).toMatchObject({
      sense: { en: 'harbor | port', ja: '船の着く所（=みなと）' }, stated: true,
    });
  });

  it('serve the later places of the lemma, until something else is said', async () => {
    const studied = await good('3.1\n港 = haven | 安らぐ所\n1.0\n港 = harbor | 船の着く所\n');
    expect(sensesAt(studied, '1.0')).toEqual({ 港: ['harbor', true] });
    expect(sensesAt(studied, '1.1')).toEqual({ 港: ['harbor', false] });
    expect(sensesAt(studied, '3.1')).toEqual({ 港: ['haven', true] });
  });

  it('do not serve earlier places', async () => {
    expect(sensesAt(await good('1.1\n朝 = morning | 一日のはじめ\n'), '1.0')).toEqual({});
  });

  it('hold for other forms of the lemma', async () => {
    const studied = await good('2.1\n働く = work | 仕事をする\n');
    expect(sensesAt(studied, '2.1')).toEqual({ 働く: ['work', true] });
  });

  it('are refused where they are not a word’s, with the words that stand there', async () => {
    const studied = await study('1.1\n帰 = return | 戻る\n  朝の = of the morning | 朝における\n');
    if (!('problems' in studied)) throw new Error('found good');
    expect(studied.problems.map(({ code, file, line, column }) => `${file}:${line}:${column} ${code}`)).toEqual([
      'words.txt:2:1 not-a-word', 'words.txt:3:3 not-a-word',
    ]);
    const [first, second] = studied.problems.map((problem) => explain(problem, 'en').message);
    expect(first).toContain('divided so: 帰り');
    expect(second).toContain('divided so: 朝 | の');
  });
});

describe('a form that may be passive or potential', () => {
  const seen = (file: 'text.txt' | 'witness/ocr.txt') => harbour[file].replace('夜も働く', '夜も見られる');
  const asked = (words: string) => study(words, { 'text.txt': seen('text.txt'), 'witness/ocr.txt': seen('witness/ocr.txt') });
  const keysOf = (studied: TokenizedEdition | InvalidPackage) => ('problems' in studied
    ? studied.problems.map(({ code, line, column }) => `${line}:${column} ${code}`)
    : new Map(studied.words).get('2.1')?.find(({ token }) => token.surface === '見られる')?.token.conjugation?.steps?.map(({ key }) => key));

  it.each([
    ['', ['passive-or-potential']],
    [' [passive]', ['passive']],
    [' [ potential ]', ['potential']],
  ])('is left open or settled as the editors say: “%s”', async (said, keys) => {
    expect(keysOf(await asked(`2.1\n見られる${said} = see | 見る\n`))).toEqual(keys);
  });

  it('is what brackets are for, and nothing else', async () => {
    expect(keysOf(await asked('2.1\n夜 [passive] = night | よる\n'))).toEqual(['2:1 form-not-open']);
  });
});

describe('the words without a sense', () => {
  it('are content words, each lemma once, and neither terms nor particles', async () => {
    const { withoutSense } = await good(harbour['words.txt']);
    const surfaces = withoutSense.map(({ surface }) => surface);
    expect(surfaces).toEqual(expect.arrayContaining(['海', '人々', '夜', '働く', '干す']));
    expect(new Set(surfaces).size).toBe(surfaces.length);
    // A term, a particle, and words with a sense.
    for (const none of ['漁船', 'の', '帰り']) expect(surfaces).not.toContain(none);
    // The sense is given at its second place only.
    expect(withoutSense.filter(({ surface }) => surface === '朝')).toEqual([{ address: '1.0', surface: '朝' }]);
  });
});
