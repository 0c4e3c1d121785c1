import 'server-only';
import { open } from 'node:fs/promises';
import type { Contexts } from './contexts';
import type { UnidicFiles } from './find-files';
import { inFile, ReaderProblem } from './problem';
import { chunks } from './read-lines';

/** Costs of connecting groups of contexts: the right one of the word before × `left.groups` + the left one of the word after. */
export type MergedCosts = Int16Array;

/** The matrix of UniDic with a cost for each pair of groups: the mean of the pairs of contexts in them, by how much each is used. */
export async function mergeMatrix({ file, isBinary }: UnidicFiles['matrix'], left: Contexts, right: Contexts, onBytes: (count: number) => void): Promise<MergedCosts> {
  const sums = new Float64Array(right.groups * left.groups);
  if (isBinary) await addBinary(file, left, right, sums, onBytes);
  else await addText(file, left, right, sums, onBytes);
  const leftWeights = groupWeights(left);
  const rightWeights = groupWeights(right);
  return Int16Array.from(sums, (sum, index) => {
    const weight = (rightWeights[Math.floor(index / left.groups)] ?? 0) * (leftWeights[index % left.groups] ?? 0);
    return Math.round(sum / weight);
  });
}

function groupWeights({ groups, groupOf, weights }: Contexts): Float64Array {
  const sums = new Float64Array(groups);
  groupOf.forEach((group, id) => {
    sums[group] = (sums[group] ?? 0) + (weights[id] ?? 0);
  });
  return sums;
}

function checkSize(file: string, rights: number, lefts: number, left: Contexts, right: Contexts): void {
  if (rights === right.groupOf.length && lefts === left.groupOf.length) return;
  throw new ReaderProblem('matrix-contexts', inFile(file), { right: rights, left: lefts, rights: right.groupOf.length, lefts: left.groupOf.length });
}

const rowsAtOnce = 256;

/** MeCab's compiled form: two sizes and the costs as little-endian 16-bit numbers; for each left id those of all right ids. */
async function addBinary(file: string, left: Contexts, right: Contexts, sums: Float64Array, onBytes: (count: number) => void): Promise<void> {
  const handle = await open(file);
  try {
    const { size } = await handle.stat();
    if (size < 4) throw new ReaderProblem('empty-file', inFile(file), {});
    const header = Buffer.alloc(4);
    await handle.read(header, 0, 4, 0);
    const rights = header.readUInt16LE(0);
    const lefts = header.readUInt16LE(2);
    const rowBytes = 2 * rights;
    const wanted = 4 + rowBytes * lefts;
    if (size !== wanted) throw new ReaderProblem('matrix-size', inFile(file), { count: size, right: rights, left: lefts, wanted });
    checkSize(file, rights, lefts, left, right);
    const buffer = Buffer.alloc(rowsAtOnce * rowBytes);
    const row = new Float64Array(right.groups);
    for (let first = 0; first < lefts; first += rowsAtOnce) {
      const rows = Math.min(rowsAtOnce, lefts - first);
      await readAll(handle, buffer.subarray(0, rows * rowBytes), 4 + first * rowBytes, file);
      for (let one = 0; one < rows; one += 1) {
        addRow(buffer, one * rowBytes, right, row);
        const group = left.groupOf[first + one] ?? 0;
        const weight = left.weights[first + one] ?? 0;
        for (let before = 0; before < right.groups; before += 1) sums[before * left.groups + group]! += weight * row[before]!;
      }
      onBytes(rows * rowBytes);
    }
  } finally {
    await handle.close();
  }
}

function addRow(buffer: Buffer, start: number, { groupOf, weights }: Contexts, row: Float64Array): void {
  row.fill(0);
  for (let id = 0; id < groupOf.length; id += 1) row[groupOf[id]!]! += weights[id]! * buffer.readInt16LE(start + 2 * id);
}

async function readAll(handle: Awaited<ReturnType<typeof open>>, into: Buffer, position: number, file: string): Promise<void> {
  for (let read = 0; read < into.length;) {
    const { bytesRead } = await handle.read(into, read, into.length - read, position + read);
    if (bytesRead === 0) throw new ReaderProblem('unreadable', inFile(file), { reason: 'end of file' });
    read += bytesRead;
  }
}

/** The text form, gigabytes of `RIGHT LEFT COST` under a line with the two sizes: read byte by byte, as strings would take minutes. */
async function addText(file: string, left: Contexts, right: Contexts, sums: Float64Array, onBytes: (count: number) => void): Promise<void> {
  const numbers = [0, 0, 0];
  let column = 0;
  let digits = 0;
  let value = 0;
  let sign = 1;
  let line = 1;
  let isBad = false;
  const rights = right.groupOf.length;
  const lefts = left.groupOf.length;
  const endNumber = () => {
    if (digits === 0) return;
    if (column > 2 || digits > 6) isBad = true;
    else numbers[column] = sign * value;
    column += 1;
    digits = 0;
    value = 0;
    sign = 1;
  };
  const endLine = () => {
    endNumber();
    const [before = 0, after = 0, cost = 0] = numbers;
    if (line === 1) {
      if (column !== 2 || isBad) throw new ReaderProblem('matrix-line', inFile(file, line), { right: rights, left: lefts });
      checkSize(file, before, after, left, right);
    } else if (column !== 3 || isBad || before < 0 || before >= rights || after < 0 || after >= lefts || Math.abs(cost) > 32_768) {
      throw new ReaderProblem('matrix-line', inFile(file, line), { right: rights, left: lefts });
    } else sums[right.groupOf[before]! * left.groups + left.groupOf[after]!]! += right.weights[before]! * left.weights[after]! * cost;
    column = 0;
    line += 1;
  };
  let isOpen = false;
  for await (const bytes of chunks(file)) {
    for (let at = 0; at < bytes.length; at += 1) {
      const byte = bytes[at]!;
      isOpen = byte !== 10;
      if (byte >= 48 && byte <= 57) {
        value = 10 * value + byte - 48;
        digits += 1;
      } else if (byte === 10) endLine();
      else if (byte === 32 || byte === 13) endNumber();
      else if (byte === 45 && digits === 0 && sign === 1) sign = -1;
      else isBad = true;
    }
    onBytes(bytes.length);
  }
  if (isOpen) endLine();
  if (line === 1) throw new ReaderProblem('empty-file', inFile(file), {});
  if (line - 2 !== rights * lefts) throw new ReaderProblem('matrix-lines', inFile(file), { count: line - 2, wanted: rights * lefts });
}
