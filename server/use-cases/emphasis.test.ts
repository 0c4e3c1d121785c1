import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { harbourWith } from '@/server/text-package/testing/harbour';
import { memoryFolders } from '@/server/text-package/testing/memory-folder';
import { Problems } from '@/server/text-package/problems/problem';
import { convertXml, foldersOf } from '@/server/importers/open-xml';
import { openZipPackage } from '@/server/importers/zip/zip-package';
import { readEdition } from '@/server/repositories/editions';
import { temporaryDatabase, type TemporaryDatabase } from '@/server/repositories/testing/temporary-database';
import { importPackage } from './import-package';
import { exported } from './testing/exported-files';

const now = new Date('2026-11-30T00:00:00Z');
// Stressed: 朝の港 under a reading, 人々 with supplied words in it, 𠮷野 beyond the first plane, 働 with dots written as ruby.
const text = String(harbourWith()['text.txt'])
  .replace('朝の港には', '朝の港［＃「朝の港」に白丸傍点］には').replace('<々>^a2が', '<々>^a2［＃「人々」に傍点］が')
  .replace('｜𠮷野《よしの》', '｜𠮷野《よしの》［＃「𠮷野」に傍点］').replace('夜も働く。', '夜も｜働《・》く。');

let temporary: TemporaryDatabase;
beforeAll(async () => {
  temporary = await temporaryDatabase();
  const outcome = await importPackage(memoryFolders(harbourWith({ 'text.txt': text })), { checkOnly: false, now });
  if (outcome.kind !== 'stored') throw new Error(JSON.stringify(outcome));
}, 60_000);
afterAll(() => temporary.close());

describe('stressed words', () => {
  it('are no readings, and change no word of the text', async () => {
    const edition = await readEdition('harbour', 1);
    const segments = edition?.sections.flatMap(({ paragraphs }) => paragraphs).flatMap((paragraph) => paragraph.segments) ?? [];
    expect(segments.filter(({ emphasis }) => emphasis).map(({ address, text: { ja }, readings, emphasis }) => [
      address, emphasis?.map(({ span, mark }) => `${ja?.slice(span.start, span.end)} ${mark}`), readings.map(({ reading }) => reading),
    ])).toEqual([['1.1', ['朝の港 ○', '人々 ﹅'], ['ぎょせん']], ['2.1', ['働 ﹅'], ['うらまち']], ['2.2', ['𠮷野 ﹅'], ['よしの']]]);
    expect(segments.filter((segment) => 'emphasis' in segment && !segment.emphasis?.length)).toEqual([]);
  });

  it('come back from the text package and from TEI: the same edition', async () => {
    const zip = await openZipPackage((await exported('harbour', null, 'package.zip')).bytes, 'package.zip');
    if ('problems' in zip) throw new Error(JSON.stringify(zip.problems));
    expect(await importPackage(zip, { checkOnly: false, now })).toMatchObject({ kind: 'stored', stored: { kind: 'unchanged', number: 1 } });
    const problems = new Problems();
    const made = convertXml(String((await exported('harbour', null, 'tei.xml')).bytes), 'tei.xml', null, problems);
    if (!made) throw new Error(JSON.stringify(problems.sorted()));
    expect(await importPackage(foldersOf(made), { checkOnly: false, now })).toMatchObject({ kind: 'stored', stored: { number: 1 } });
  });

  it('stand in TEI as hi', async () => {
    expect(String((await exported('harbour', null, 'tei.xml')).bytes)).toContain('<hi rend="text-emphasis(○)">');
  });
});
