import { inflateSync } from 'node:zlib';

/** The bytes of one table of a WOFF 1.0 font, or null where it has none. https://www.w3.org/TR/WOFF/ */
function readTable(font: Buffer, tag: string): Buffer | null {
  if (font.toString('latin1', 0, 4) !== 'wOFF') throw new Error('This is not a WOFF 1.0 font.');
  const tables = font.readUInt16BE(12);
  for (let i = 0; i < tables; i++) {
    const entry = 44 + i * 20;
    if (font.toString('latin1', entry, entry + 4) !== tag) continue;
    const offset = font.readUInt32BE(entry + 4);
    const stored = font.readUInt32BE(entry + 8);
    const bytes = font.subarray(offset, offset + stored);
    return stored < font.readUInt32BE(entry + 12) ? inflateSync(bytes) : bytes;
  }
  return null;
}

/** Code points of a format 4 subtable (16 bits); segments that end in glyph 0 by index are taken as covered. */
function readFormat4(table: Buffer, covered: Set<number>): void {
  const segments = table.readUInt16BE(6) / 2;
  for (let i = 0; i < segments; i++) {
    const end = table.readUInt16BE(14 + i * 2);
    const start = table.readUInt16BE(16 + (segments + i) * 2);
    for (let code = start; code <= end && code !== 0xffff; code++) covered.add(code);
  }
}

/** Code points of a format 12 subtable (32 bits). */
function readFormat12(table: Buffer, covered: Set<number>): void {
  const groups = table.readUInt32BE(12);
  for (let i = 0; i < groups; i++) {
    const start = table.readUInt32BE(16 + i * 12);
    const end = table.readUInt32BE(20 + i * 12);
    for (let code = start; code <= end; code++) covered.add(code);
  }
}

/** The code points that a WOFF font has glyphs for. */
export function coveredCodePoints(font: Buffer): Set<number> {
  const cmap = readTable(font, 'cmap');
  if (!cmap) throw new Error('This font has no cmap table.');
  const covered = new Set<number>();
  for (let i = 0; i < cmap.readUInt16BE(2); i++) {
    const table = cmap.subarray(cmap.readUInt32BE(8 + i * 8));
    const format = table.readUInt16BE(0);
    if (format === 4) readFormat4(table, covered);
    if (format === 12) readFormat12(table, covered);
  }
  return covered;
}
