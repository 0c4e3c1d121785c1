import { brotliCompressSync, constants } from 'node:zlib';

const options = { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 22 } };

/** Bytes after brotli at quality 11 and the window that servers use. */
export function brotliBytes(content) {
  return brotliCompressSync(content, options).length;
}

export const kilobytes = (bytes) => bytes / 1000;
