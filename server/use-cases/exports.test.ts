import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Problems } from '@/server/text-package/problems/problem';
import { isValid, readPackage } from '@/server/text-package/read-package';
import { convertXml, foldersOf } from '@/server/importers/open-xml';
import { openZipPackage } from '@/server/importers/zip/zip-package';
import { database } from '@/server/repositories/database';
import { readEdition } from '@/server/repositories/editions';
import { temporaryDatabase, type TemporaryDatabase } from '@/server/repositories/testing/temporary-database';
import { readDtsDocument } from './read-dts-document';
import { readExport } from './read-export';
import { contentPackages, editionIn, exported, importFolder } from './testing/exported-files';

let temporary: TemporaryDatabase;
beforeAll(async () => {
  temporary = await temporaryDatabase();
  for (const folder of contentPackages) await importFolder(folder);
}, 60_000);
afterAll(() => temporary.close());

const editions = contentPackages.map(editionIn);

async function readZip(bytes: Buffer) {
  const folders = await openZipPackage(bytes, 'package.zip');
  if ('problems' in folders) throw new Error(JSON.stringify(folders.problems));
  return readPackage(folders);
}

describe('TEI that is exported', () => {
  it.each(editions)('edition $number of $work is read as the same edition, with the glossary that it brings', async ({ work, number }) => {
    const { bytes } = await exported(work, null, 'tei.xml', undefined, number);
    const problems = new Problems();
    const made = convertXml(String(bytes), 'edition.xml', null, problems);
    expect(problems.sorted()).toEqual([]);
    const again = made && readPackage(foldersOf(made));
    if (!again || !isValid(again)) throw new Error(JSON.stringify(again?.problems.slice(0, 5), null, 1));
    expect(made.check(again)).toEqual([]);
    const edition = await readEdition(work, number);
    expect(again.content).toEqual({ ...again.content, ...Object.fromEntries(Object.entries(edition ?? {}).filter(([key]) => key in again.content)) });
    expect(again.digest).toBe(edition?.digest);
  });
});

describe('a text package that is exported', () => {
  it.each(editions)('edition $number of $work is read as the same edition', async ({ work, number }) => {
    const { bytes } = await exported(work, null, 'package.zip', undefined, number);
    const again = await readZip(bytes);
    if (!isValid(again)) throw new Error(JSON.stringify(again.problems.slice(0, 5), null, 1));
    const edition = await readEdition(work, number);
    expect(again.content).toEqual({ ...again.content, ...Object.fromEntries(Object.entries(edition ?? {}).filter(([key]) => key in again.content)) });
    expect(again.digest).toBe(edition?.digest);
  });

  it('is the same to the byte each time', async () => {
    expect((await exported('notation-example', null, 'package.zip')).bytes.equals((await exported('notation-example', null, 'package.zip')).bytes)).toBe(true);
  });
});

describe('the tag of a file', () => {
  const tagOf = async (file: string) => {
    const found = await readExport('notation-example', 1, null, file, new URLSearchParams());
    return found?.kind === 'file' ? found.etag : null;
  };
  const tagOfDts = async () => {
    const found = await readDtsDocument({ kind: 'text', work: 'notation-example', edition: 1, language: 'ja' }, {}, undefined, 'http://localhost:3000');
    return found && typeof found === 'object' && 'etag' in found ? found.etag : null;
  };

  it('is another one once the words of the text were made anew', async () => {
    const before = [await tagOf('txt.txt'), await tagOf('epub.epub'), await tagOfDts()];
    await database().edition.updateMany({ where: { work: { slug: 'notation-example' } }, data: { analysis: '99', glossary: 'another' } });
    const after = [await tagOf('txt.txt'), await tagOf('epub.epub'), await tagOfDts()];
    expect(after.every((tag, index) => tag !== null && tag !== before[index])).toBe(true);
  });

  it('of the package is another one once any concept of the glossary, which it holds, has changed', async () => {
    const before = await tagOf('package.zip');
    await database().concept.create({ data: { slug: 'elsewhere', category: 'concept', definitionJa: 'よそ。', definitionEn: 'Elsewhere.', labels: { create: [
      { ordinal: 0, language: 'ja', kind: 'preferred', text: 'よそ', reading: 'よそ' }, { ordinal: 1, language: 'en', kind: 'preferred', text: 'elsewhere', reading: null },
    ] } } });
    expect(await tagOf('package.zip')).not.toBe(before);
  });
});
