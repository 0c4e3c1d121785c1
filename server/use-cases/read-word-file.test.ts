import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decodeWordFile } from '@/domain/study/word-file-codec';
import { placesByLemma } from '@/domain/study/word-file';
import { harbourWith } from '@/server/text-package/testing/harbour';
import { memoryFolders } from '@/server/text-package/testing/memory-folder';
import { temporaryDatabase, type TemporaryDatabase } from '@/server/repositories/testing/temporary-database';
import { importPackage } from './import-package';
import { readWordFile } from './read-word-file';

let temporary: TemporaryDatabase;
beforeAll(async () => {
  temporary = await temporaryDatabase();
  await importPackage(memoryFolders(harbourWith()), { checkOnly: false, now: new Date() });
});
afterAll(() => temporary.close());

async function read() {
  const answer = await readWordFile('harbour', 1, []);
  return decodeWordFile(JSON.parse(answer?.body ?? 'null'));
}

describe('the word file of an edition', () => {
  it('says of each word what the panel shows', async () => {
    const { words } = await read();
    expect(words.get('1.1')?.[0]).toEqual({
      span: { start: 0, end: 1 }, surface: '朝', lemma: '朝', lemmaReading: 'あさ', reading: 'あさ', readingFrom: 'editors', certainty: 'reviewed', doubt: null, otherReadings: [], isCutDoubtful: false,
      ruby: [{ span: { start: 0, end: 1 }, reading: 'あさ' }], partOfSpeech: 'noun', detail: 'adverbial', conjugation: null,
      level: 'N4', atGap: false, sense: { en: 'morning', ja: '一日のはじめ' }, concept: null,
    });
    expect(words.get('1.1')?.find(({ surface }) => surface === '漁船')).toMatchObject({ concept: 'fishing-boat', reading: 'ぎょせん', level: 'N2' });
    expect(words.get('3.1')?.find(({ lemma }) => lemma === '眠る')?.conjugation?.steps).toEqual([{ key: 'negative', text: '眠らない' }]);
  });

  it('has the kanji of the text with their source, the patterns, and the places of a lemma', async () => {
    const file = await read();
    expect(file.kanji.get('朝')).toMatchObject({ on: ['チョウ'], strokes: 12, grade: 2, jlpt: 4 });
    expect(file.kanjiSource).toContain('EDRDG');
    expect(file.grammar).toMatchObject([{ pattern: '〜はじめる', level: 'N4', places: [{ address: '1.1' }] }, { pattern: '〜には' }]);
    expect(placesByLemma(file).get('港')?.map(({ address }) => address)).toEqual(['1.0', '1.1', '3.1']);
  });

  it('is null where there is no such edition', async () => {
    expect(await readWordFile('harbour', 2, [])).toBeNull();
    expect(await readWordFile('nowhere', 1, [])).toBeNull();
  });
});
