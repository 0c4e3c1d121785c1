import { partitionPoint } from '@/domain/algorithms/partition-point';
import { findForbidden } from '@/domain/text/characters';
import type { PackageFolder } from './folder';
import { limits } from '../limits';
import type { Problems, Place } from '../problems/problem';
import { Source } from './source';

interface Read {
  readonly source: Source;
  readonly bytes: Uint8Array;
}

/**
 * Reads a text file of a package: UTF-8 without BOM, `\n` line ends, NFC, no
 * forbidden characters. Null where it is not there (a problem only if `required`)
 * or not fit to be read; a file that is merely not clean is returned all the same.
 * What was received from elsewhere (`asReceived`) need not be NFC.
 */
export function readSource(
  folder: PackageFolder, path: string, maxBytes: number, required: boolean, problems: Problems, asReceived = false,
): Read | null {
  const file = folder.prefix + path;
  const start: Place = { file, line: 1, column: 1 };
  const read = folder.read(path, maxBytes);
  if (!(read instanceof Uint8Array)) {
    if (read.why === 'too-large') problems.add('file-too-large', start, { bytes: read.bytes, bound: maxBytes });
    else if (read.why === 'symlink') problems.add('file-symlink', start, {});
    else if (read.why === 'not-a-file') problems.add('file-not-a-file', start, {});
    else if (required) problems.add('file-missing', start, { file });
    return null;
  }
  const bad = firstInvalidByte(read);
  if (bad !== null) {
    const before = new Source(file, new TextDecoder().decode(read.subarray(0, bad)));
    problems.add('not-utf8', before.placeOf(before.text.length), { byte: bad + 1 });
    return null;
  }
  const bound = /\.ya?ml$/.test(path) ? limits.yamlLines : limits.lines;
  const lines = countLines(read);
  if (lines > bound) {
    problems.add('too-many-lines', { file, line: bound + 1, column: 1 }, { count: lines, bound });
    return null;
  }
  const source = new Source(file, new TextDecoder('utf-8', { ignoreBOM: true }).decode(read));
  return checkSource(source, asReceived, problems) ? { source, bytes: read } : null;
}

/** Counted before anything is made of them. */
function countLines(bytes: Uint8Array): number {
  let lines = 1;
  for (let at = bytes.indexOf(0x0a); at !== -1; at = bytes.indexOf(0x0a, at + 1)) lines += 1;
  return bytes.at(-1) === 0x0a ? lines - 1 : lines;
}

/** Offset of the first byte that is not UTF-8, or null. */
function firstInvalidByte(bytes: Uint8Array): number | null {
  if (isUtf8(bytes)) return null;
  let start = partitionPoint(bytes.length, (index) => isUtf8Prefix(bytes.subarray(0, index + 1)));
  while (start > 0 && !isUtf8(bytes.subarray(0, start))) start -= 1;
  return start;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function isUtf8Prefix(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** Says what is not clean; false where reading on would make no sense. */
function checkSource(source: Source, asReceived: boolean, problems: Problems): boolean {
  if (source.text.startsWith('\ufeff')) {
    problems.add('byte-order-mark', source.at(1), {});
    return false;
  }
  if (source.text.includes('\r')) {
    problems.add('carriage-return', source.placeOf(source.text.indexOf('\r')), {});
    return false;
  }
  for (const [index, line] of source.lines.entries()) {
    const row = index + 1;
    if (line.length > limits.lineLength) {
      problems.add('line-too-long', source.at(row), { length: line.length, bound: limits.lineLength });
    }
    const found = findForbidden(line, false);
    if (found) problems.add(`character-${found.why}`, source.at(row, found.at + 1), { code: codeName(found.codePoint) });
    const notNfc = asReceived ? null : firstNotNfc(line);
    if (notNfc !== null) problems.add('not-nfc', source.at(row, notNfc + 1), {});
  }
  return true;
}

/** Offset of the first character that NFC writes otherwise, or null. */
export function firstNotNfc(text: string): number | null {
  const composed = text.normalize('NFC');
  if (composed === text) return null;
  let at = 0;
  while (at < text.length && text.charCodeAt(at) === composed.charCodeAt(at)) at += 1;
  return at;
}

export function codeName(codePoint: number): string {
  return `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
}
