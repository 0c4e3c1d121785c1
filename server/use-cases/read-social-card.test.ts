import { afterAll, beforeAll, expect, it } from 'vitest';
import { harbourWith } from '@/server/text-package/testing/harbour';
import { memoryFolders } from '@/server/text-package/testing/memory-folder';
import { temporaryDatabase, type TemporaryDatabase } from '@/server/repositories/testing/temporary-database';
import { socialFonts } from '@/server/runtime/social-fonts';
import { importPackage } from './import-package';
import { readConceptCard, readPassageCard, readWorkCard } from './read-social-card';

let temporary: TemporaryDatabase;
beforeAll(async () => {
  temporary = await temporaryDatabase();
  await importPackage(memoryFolders(harbourWith()), { checkOnly: false, now: new Date('2026-11-24T00:00:00Z') });
});
afterAll(() => temporary.close());

it('says the words of a passage with what the editors supplied or corrected in brackets, and where words are lost', async () => {
  expect(await readPassageCard('harbour.1.1.1')).toEqual({
    title: { ja: '朝の港には漁船が帰り、人〔々〕が集ま〔り〕はじめる。［…］', en: 'In the morning the fishing boats come home to the harbor and [people] begin [to gather]. […]' },
    line: { ja: '海をわたる風 1.1', en: 'Wind over the Sea 1.1' },
  });
});

it('has a type for every sign', async () => {
  const { ja = '', en = '' } = (await readPassageCard('harbour.1.1.1'))?.title ?? {};
  expect(socialFonts().setInType(ja + en)).toBe(ja + en);
});

it('is of what there is, written in the one way', async () => {
  expect(await Promise.all(['harbour.1.9.9', 'harbour.2.1.1', 'harbour.1.2.1-1.1', 'harbour.1', 'nothing.1.1.1', ''].map(readPassageCard))).toEqual([null, null, null, null, null, null]);
  expect([await readWorkCard('nothing'), await readConceptCard('nothing')]).toEqual([null, null]);
  expect((await readWorkCard('harbour'))?.line).toEqual({ ja: '汐見 渚', en: 'Shiomi Nagisa' });
});
