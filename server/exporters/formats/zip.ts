import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import type { ExportChunk } from './format';

/** A file inside of a ZIP archive; what it holds is asked for when its turn comes. */
export interface ZipEntry {
  readonly path: string;
  /** Without compression: what a reader has to find at its place. */
  readonly stored?: true;
  content(): Iterable<ExportChunk> | AsyncIterable<ExportChunk>;
}

/** The same bytes on every machine and at every time: each file of the same date, by the clock on its wall. */
const date = new Date(1980, 0, 1);

/** Writes an archive file by file, in the order given; never more than some pieces of one file are in memory. */
export async function* writeZip(entries: Iterable<ZipEntry> | AsyncIterable<ZipEntry>): AsyncGenerator<Uint8Array> {
  const zip = new ZipFile();
  const fill = async () => {
    for await (const { path, stored, content } of entries) {
      const options = { mtime: date, mode: 0o100644, compress: !stored, forceDosTimestamp: true };
      // A stored file carries its size before its bytes, so that it has to be known.
      if (stored) zip.addBuffer(await whole(content()), path, options);
      // The next file is asked for when this one is written.
      else await new Promise<void>((resolve, reject) => zip.addReadStreamLazy(path, options, (done) => {
        done(null, Readable.from(bytes(content())).on('close', resolve).on('error', reject));
      }));
    }
    zip.end();
  };
  const filled = fill().catch((error: unknown) => {
    (zip.outputStream as Readable).destroy(error instanceof Error ? error : new Error(String(error)));
  });
  zip.on('error', (error: Error) => (zip.outputStream as Readable).destroy(error));
  yield* zip.outputStream as AsyncIterable<Uint8Array>;
  await filled;
}

async function* bytes(pieces: Iterable<ExportChunk> | AsyncIterable<ExportChunk>): AsyncGenerator<Buffer> {
  for await (const piece of pieces) yield Buffer.from(piece as string);
}

async function whole(pieces: Iterable<ExportChunk> | AsyncIterable<ExportChunk>): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of bytes(pieces)) parts.push(part);
  return Buffer.concat(parts);
}
