import type { Readable } from 'node:stream';
import { promisify } from 'node:util';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { dictionaryLimits } from '../../limits';
import { DictionaryProblem, wholeFile } from '../../problem';

/** The files of a ZIP that are wanted, by name. */
export interface Archive {
  readonly files: ReadonlyMap<string, Entry>;
  /** Unpacked bytes of all of them. */
  readonly bytes: number;
  read(name: string): AsyncGenerator<Buffer>;
  close(): void;
}

const openZip = promisify<string, yauzl.Options, ZipFile>(yauzl.open);

const zipProblem = (error: unknown, file: string | null = null) => (
  new DictionaryProblem('zip', { ...wholeFile, file }, { reason: error instanceof Error ? error.message : String(error) })
);

/** Opens a ZIP and lists its files; only those at the top that `wanted` takes can be read. */
export async function openArchive(path: string, wanted: (name: string) => boolean): Promise<Archive> {
  const zip = await openZip(path, { lazyEntries: true, autoClose: false }).catch((error: unknown) => {
    throw zipProblem(error);
  });
  try {
    const files = await listFiles(zip, wanted);
    const bytes = [...files.values()].reduce((sum, entry) => sum + entry.uncompressedSize, 0);
    // yauzl refuses a file that grows larger than it says.
    if (bytes > dictionaryLimits.unpackedBytes) throw new DictionaryProblem('too-large', wholeFile, { limit: dictionaryLimits.unpackedBytes });
    return { files, bytes, read: (name) => readFile(zip, files, name), close: () => zip.close() };
  } catch (error) {
    zip.close();
    throw error;
  }
}

function listFiles(zip: ZipFile, wanted: (name: string) => boolean): Promise<Map<string, Entry>> {
  const files = new Map<string, Entry>();
  let count = 0;
  return new Promise((resolve, reject) => {
    zip.on('error', (error: unknown) => reject(zipProblem(error)));
    zip.on('end', () => resolve(files));
    zip.on('entry', (entry: Entry) => {
      count += 1;
      if (count > dictionaryLimits.zipFiles) return reject(new DictionaryProblem('zip-files', wholeFile, { limit: dictionaryLimits.zipFiles }));
      if (wanted(entry.fileName)) files.set(entry.fileName, entry);
      zip.readEntry();
    });
    zip.readEntry();
  });
}

async function* readFile(zip: ZipFile, files: ReadonlyMap<string, Entry>, name: string): AsyncGenerator<Buffer> {
  const entry = files.get(name);
  if (!entry) throw new Error(`${name} is not among the files that were listed.`);
  const stream = await new Promise<Readable>((resolve, reject) => {
    zip.openReadStream(entry, (error, opened) => (error ? reject(zipProblem(error, name)) : resolve(opened)));
  });
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) yield chunk;
  } catch (error) {
    throw error instanceof DictionaryProblem ? error : zipProblem(error, name);
  } finally {
    stream.destroy();
  }
}
