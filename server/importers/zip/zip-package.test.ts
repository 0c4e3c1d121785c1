import { describe, expect, it } from 'vitest';
import { ZipFile } from 'yazl';
import { limits } from '@/server/text-package/limits';
import { isValid, readPackage } from '@/server/text-package/read-package';
import { harbourWith } from '@/server/text-package/testing/harbour';
import { openZipPackage } from './zip-package';

async function zipOf(files: Readonly<Record<string, string | Uint8Array>>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [path, content] of Object.entries(files)) zip.addBuffer(Buffer.from(content as string), path);
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks);
}

const inFolder = (root: string) => Object.fromEntries(Object.entries(harbourWith()).map(([path, content]) => [root + path, content]));
const codes = (result: Awaited<ReturnType<typeof openZipPackage>>) => ('problems' in result ? result.problems.map(({ file, code }) => `${file} ${code}`) : []);

describe('a package in a ZIP archive', () => {
  it.each([['in a folder', 'harbour/'], ['at the top', '']])('%s is read as the folder is', async (_, root) => {
    const opened = await openZipPackage(await zipOf(inFolder(root)), 'harbour.zip');
    if ('problems' in opened) throw new Error(JSON.stringify(opened.problems));
    const result = readPackage(opened);
    expect(isValid(result) ? result.content.work.slug : result.problems).toBe('harbour');
  });

  it('is refused where it is none, or is broken', async () => {
    expect(codes(await openZipPackage(Buffer.from('not a ZIP'), 'a.zip'))).toEqual(['a.zip archive-unreadable']);
    const whole = await zipOf(inFolder(''));
    expect(codes(await openZipPackage(whole.subarray(0, whole.length / 2), 'a.zip'))).toEqual(['a.zip archive-unreadable']);
  });

  it('is refused beside another: one of both would be passed over', async () => {
    expect(codes(await openZipPackage(await zipOf({ ...inFolder('b/'), ...inFolder('a/') }), 'a.zip'))).toEqual(['a.zip archive-packages']);
  });

  it('is refused where it holds too many files', async () => {
    const many = Object.fromEntries(Array.from({ length: limits.archiveFiles + 1 }, (_, index) => [`${index}.txt`, '']));
    expect(codes(await openZipPackage(await zipOf(many), 'a.zip'))).toEqual(['a.zip archive-too-large']);
  });
});
