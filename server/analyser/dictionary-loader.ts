import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';

/** What kuromoji asks for the files of its dictionary. */
export interface DictionaryLoader {
  loadArrayBuffer(name: string): Promise<ArrayBufferLike>;
}

/**
 * Loads the files of a dictionary one after another: kuromoji asks for all of them at once, and each takes its size twice while it is
 * unpacked (with UniDic, 180 MB in all).
 */
export function oneByOne(load: (name: string) => Promise<ArrayBufferLike>): DictionaryLoader {
  let last: Promise<unknown> = Promise.resolve();
  return {
    loadArrayBuffer(name) {
      const file = last.then(() => load(name));
      last = file.catch(() => {});
      return file;
    },
  };
}

/** The content of a file packed with gzip, in a buffer of its own. */
export async function unpack(packed: Uint8Array): Promise<ArrayBufferLike> {
  const { buffer, byteOffset, byteLength } = await promisify(gunzip)(packed);
  return byteLength === buffer.byteLength ? buffer : buffer.slice(byteOffset, byteOffset + byteLength);
}
