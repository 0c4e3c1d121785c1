import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { fromBuffer } from 'yauzl';
import { harbour, harbourWith } from '@/server/text-package/testing/harbour';
import { memoryFolders } from '@/server/text-package/testing/memory-folder';
import { temporaryDatabase, type TemporaryDatabase } from '@/server/repositories/testing/temporary-database';
import { importPackage } from './import-package';
import { readDump } from './read-dump';

let temporary: TemporaryDatabase;
beforeAll(async () => {
  temporary = await temporaryDatabase();
  await importPackage(memoryFolders(harbourWith()), { checkOnly: false, now: new Date('2026-11-24T00:00:00Z') });
});
afterAll(() => temporary.close());

function begin() {
  const dump = readDump();
  if (dump === 'busy') throw new Error('busy');
  return dump;
}

async function bytesOf(pieces: Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const piece of pieces) parts.push(Buffer.from(piece as string));
  return Buffer.concat(parts);
}

/** The files of an archive, by path. */
function unzip(archive: Buffer): Promise<Map<string, Buffer>> {
  return new Promise((done, fail) => {
    const files = new Map<string, Buffer>();
    fromBuffer(archive, { lazyEntries: true }, (error, zip) => {
      if (error) return fail(error);
      zip.on('end', () => done(files)).on('error', fail).on('entry', (entry) => {
        zip.openReadStream(entry, (fault, stream) => {
          if (fault) return fail(fault);
          void bytesOf(stream as AsyncIterable<Uint8Array>).then((bytes) => {
            files.set(String(entry.fileName), bytes);
            zip.readEntry();
          });
        });
      });
      zip.readEntry();
    });
  });
}

it('holds every text as a package and as TEI, the glossary once, and the digest of each file', async () => {
  const files = await unzip(await bytesOf(begin().body()));
  const paths = [...files.keys()];
  expect(paths).toEqual(expect.arrayContaining(['README.txt', 'manifest.json', 'texts/harbour/record.yaml', 'texts/harbour/text.txt', 'tei/harbour.xml']));
  expect(paths.filter((path) => path.endsWith('glossary.yaml'))).toEqual(['texts/glossary/glossary.yaml']);
  const sums = files.get('SHA256SUMS')!.toString().trim().split('\n').map((line) => line.split('  '));
  expect(sums.map(([, path]) => path)).toEqual(paths.filter((path) => path !== 'SHA256SUMS'));
  for (const [sum, path = ''] of sums) expect(createHash('sha256').update(files.get(path)!).digest('hex')).toBe(sum);
  const manifest = JSON.parse(files.get('manifest.json')!.toString()) as { editions: Record<string, unknown>[] };
  expect(manifest.editions).toMatchObject([{ work: 'harbour', edition: 1, address: 'http://localhost:3000/read/harbour/1', package: 'texts/harbour', tei: 'tei/harbour.xml', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string }]);
});

it('is the same file, by its tag, until something is published', async () => {
  const before = begin().etag;
  expect(begin().etag).toBe(before);
  await importPackage(memoryFolders(harbourWith({ 'record.yaml': harbour['record.yaml'].replace('初版。', '第2版。') })), { checkOnly: false, now: new Date('2026-11-25T00:00:00Z') });
  expect(begin().etag).not.toBe(before);
});

it('is written for two at a time, and for the next one when somebody leaves', async () => {
  const [first, second] = [begin(), begin()].map((file) => (file.body() as AsyncIterable<Uint8Array>)[Symbol.asyncIterator]());
  await Promise.all([first!.next(), second!.next()]);
  expect(readDump()).toBe('busy');
  await first!.return?.();
  expect(readDump()).not.toBe('busy');
  await second!.return?.();
});
