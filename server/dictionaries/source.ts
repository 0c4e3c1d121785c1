import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { createGunzip } from 'node:zlib';
import { dictionaryLimits } from './limits';
import { DictionaryProblem, fileStart, type DictionaryPlace } from './problem';
import type { OnRead } from './sink';

/** A file as it lies on the disk. */
export interface DictionarySource {
  readonly path: string;
  readonly bytes: number;
  readonly compressed: boolean;
  /** The first bytes, unpacked. */
  readonly head: Buffer;
}

const sniffed = 4096;

/** Looks at the beginning of a file; `DictionaryProblem` where there is none. */
export async function openDictionary(path: string): Promise<DictionarySource> {
  const { size } = await stat(path);
  if (size === 0) throw new DictionaryProblem('empty-file', fileStart, {});
  const handle = await open(path);
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(sniffed), 0, sniffed, 0).finally(() => handle.close());
  const compressed = bytesRead >= 2 && buffer[0] === 0x1f && buffer[1] === 0x8b;
  const source = { path, bytes: size, compressed, head: buffer.subarray(0, bytesRead) };
  if (!compressed) return source;
  for await (const chunk of unpacked(source)) return { ...source, head: chunk.subarray(0, sniffed) };
  throw new DictionaryProblem('empty-file', fileStart, {});
}

/** The file's bytes, unpacked where it is gzip. `where` says how far a reader has come, for the case that the file breaks off. */
export async function* unpacked(
  source: DictionarySource, onRead: OnRead = () => undefined, where: () => DictionaryPlace = () => fileStart,
): AsyncGenerator<Buffer> {
  const file = createReadStream(source.path, { highWaterMark: 1 << 17 });
  const stream = source.compressed ? file.pipe(createGunzip({ chunkSize: 1 << 17 })) : file;
  file.on('error', (error) => stream.destroy(error));
  let bytes = 0;
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      bytes += chunk.length;
      if (bytes > dictionaryLimits.unpackedBytes) throw new DictionaryProblem('too-large', where(), { limit: dictionaryLimits.unpackedBytes });
      onRead(file.bytesRead, source.bytes);
      yield chunk;
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('Z_')) {
      throw new DictionaryProblem('truncated', where(), { reason: error.message });
    }
    throw error;
  } finally {
    file.destroy();
    stream.destroy();
  }
}
