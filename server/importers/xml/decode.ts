import type { Problems, Place } from '@/server/text-package/problems/problem';

/**
 * The text of an XML file in the encoding that its byte order mark, its first bytes or its declaration say, else UTF-8, as XML has it.
 * Null where it is not in it, or where the encoding is not known, which is then a problem.
 */
export function decodeXml(bytes: Uint8Array, start: Place, problems: Problems): string | null {
  const encoding = encodingOf(bytes);
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    // The decoder throws a RangeError for a name that it does not know.
    if (error instanceof RangeError) problems.add('xml-encoding-unknown', start, { encoding });
    else problems.add('xml-encoding', firstBad(bytes, encoding, start), { encoding: encoding.toUpperCase() });
    return null;
  }
}

function encodingOf(bytes: Uint8Array): string {
  const [a = 0, b = 0, c = 0, d = 0] = bytes;
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  // “<?” or “<T” without a mark.
  if (a === 0x3c && b === 0 && d === 0) return 'utf-16le';
  if (a === 0 && b === 0x3c && c === 0) return 'utf-16be';
  const head = String.fromCharCode(...bytes.subarray(0, 200));
  return /^<\?xml[^>]*?\sencoding\s*=\s*["']([A-Za-z][\w.-]*)["']/.exec(head)?.[1]?.toLowerCase() ?? 'utf-8';
}

function firstBad(bytes: Uint8Array, encoding: string, start: Place): Place {
  const loose = new TextDecoder(encoding).decode(bytes);
  const before = loose.slice(0, Math.max(0, loose.indexOf('\ufffd'))).split('\n');
  return { file: start.file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
