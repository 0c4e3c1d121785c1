import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { joinWords } from '@/domain/comparison/split-words';
import { formatPassage } from '@/domain/text/passage';
import { harbour, harbourWith } from '@/server/text-package/testing/harbour';
import { memoryFolders } from '@/server/text-package/testing/memory-folder';
import { temporaryDatabase, type TemporaryDatabase } from '@/server/repositories/testing/temporary-database';
import { importPackage } from './import-package';
import { readComparison, readHistory } from './read-history';
import { readPassage } from './read-passage';
import { readPassageChanges } from './read-since';

let temporary: TemporaryDatabase;
const publish = (files: Record<string, string>) => importPackage(memoryFolders(harbourWith(files)), { checkOnly: false, now: new Date() });
const record = (summary: string, date: string) => harbour['record.yaml'].replace('初版。', summary).replace('2026-11-23', date);

beforeAll(async () => {
  temporary = await temporaryDatabase();
  const second = harbour['text.txt'].replace('work at night too.', 'also work at night.');
  // A sentence in English alone: all addresses of its paragraph move.
  const third = second.replace('3.3\nja: -', '3.4\nja: -').replace('3.2\nja: ^', '3.3\nja: ^').replace('3.1\nja: |12|', '3.1\nja: -\nen: They all say so.\n\n3.2\nja: |12|');
  const published: Record<string, string>[] = [
    {},
    { 'record.yaml': record('訳を改めた。', '2026-12-01'), 'text.txt': second },
    { 'record.yaml': record('一文を加えた。', '2026-12-02'), 'text.txt': third, 'links.txt': harbour['links.txt'].replace('3.2', '3.3'), 'notes.yaml': harbour['notes.yaml'].replace('northern', 'cold') },
  ];
  for (const files of published) expect(await publish(files)).toMatchObject({ kind: 'stored', stored: { kind: 'published' } });
});
afterAll(() => temporary.close());

describe('the history of a work', () => {
  it('lists its editions, newest first, with what changed in each', async () => {
    const history = await readHistory('harbour');
    expect(history?.editions.map(({ number, date, changes }) => [number, date, changes?.since ?? null])).toEqual([[3, '2026-12-02', 2], [2, '2026-12-01', 1], [1, '2026-11-23', null]]);
    const told = history?.editions.map(({ changes }) => changes?.segments.filter(({ kind, before, after }) => kind !== 'same' || before !== after)
      .map(({ kind, before, after, words }) => [kind, before, after, words.en.filter((each) => each.kind !== 'same').map((each) => [each.kind, joinWords(each.words)])]));
    expect(told).toEqual([
      [['added', null, '3.1', [['added', 'They all say so.']]], ['same', '3.1', '3.2', []], ['same', '3.2', '3.3', []], ['same', '3.3', '3.4', []]],
      [['changed', '2.1', '2.1', [['added', 'also '], ['removed', ' too']]]],
      undefined,
    ]);
    expect(history?.editions.map(({ changes }) => changes?.others)).toEqual([['notes'], [], undefined]);
    for (const edition of history?.editions ?? []) expect(edition.digest).toMatch(/^[0-9a-f]{64}$/);
  });

  it('is not there for an unknown work', async () => {
    expect(await readHistory('nowhere')).toBeNull();
  });
});

describe('any two editions', () => {
  const told = async (before: number, after: number) => (await readComparison('harbour', before, after))?.changes.segments.filter(({ kind }) => kind !== 'same').map(({ kind, before: from, after: to }) => [kind, from, to]);

  it('are compared over those between them, and the other way round', async () => {
    expect(await told(1, 3)).toEqual([['changed', '2.1', '2.1'], ['added', null, '3.1']]);
    expect(await told(3, 1)).toEqual([['changed', '2.1', '2.1'], ['removed', '3.1', null]]);
    const both = await readComparison('harbour', 3, 1);
    expect([both?.changes.since, both?.editions.map(({ number }) => number), both?.changes.others]).toEqual([3, [3, 2, 1], ['notes']]);
  });

  it.each([['harbour', 1, 4], ['harbour', 9, 1], ['nowhere', 1, 2]])('of %s, %i and %i, are nothing where one is missing', async (work, before, after) => {
    expect(await readComparison(work, before, after)).toBeNull();
  });
});

describe('a passage of an older edition', () => {
  const since = async (number: number, address: string) => {
    const found = await readPassage('harbour', number, address);
    if (found?.kind !== 'found') throw new Error(`${address} is not there.`);
    const read = await readPassageChanges(found);
    return read && [read.kind, read.latest, read.now && formatPassage(read.now)];
  };

  it('is said to have changed, or to be unchanged', async () => {
    expect(await since(1, '2.1')).toEqual(['changed', 3, '2.1']);
    expect(await since(2, '2.1')).toEqual(['same', 3, '2.1']);
    expect(await since(1, '2.2')).toEqual(['same', 3, '2.2']);
    expect(await since(1, '3.1-3.3')).toEqual(['same', 3, '3.2-3.4']);
    expect(await since(1, '3.1~ja0-1')).toEqual(['same', 3, '3.2~ja0-1']);
    expect(await since(1, '2.1~en0-6')).toEqual(['around', 3, '2.1~en0-6']);
    expect(await since(3, '2.1')).toBeNull();
  });
});
