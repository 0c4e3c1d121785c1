import { createHash } from 'node:crypto';
import type { PackageRemainder } from '@/domain/text/package-remainder';
import type { ReceivedLine } from '@/domain/text/edition-pages';
import type { PackageFolder } from './files/folder';
import { limits } from './limits';
import type { Problems, Place } from './problems/problem';
import { readSource } from './files/read-source';
import type { PackageRecord, WitnessRecord } from './record';
import type { Source } from './files/source';

export interface SourceLine {
  readonly number: number;
  readonly row: number;
  /** Its NFC, with which the edition is collated. */
  readonly text: string;
  readonly received: string;
  readonly place: Place;
}

/** The witness's file: its non-empty lines, numbered 1, 2, 3 … */
export interface SourceWitness {
  readonly source: Source;
  readonly lines: readonly SourceLine[];
  line(number: number): SourceLine | undefined;
}

export function readWitness(
  folder: PackageFolder, { file, sha256: stated }: WitnessRecord, yaml: PackageRecord['yaml'], problems: Problems,
): SourceWitness | null {
  const read = readSource(folder, file, limits.textBytes, true, problems, true);
  if (!read) return null;
  const sha256 = createHash('sha256').update(read.bytes).digest('hex');
  if (sha256 !== stated) problems.add('sha256-differs', yaml.place('witness', 'sha256'), { file, sha256 });
  const lines: SourceLine[] = [];
  for (const [index, received] of read.source.lines.entries()) {
    if (received.trim() === '') continue;
    lines.push({ number: lines.length + 1, row: index + 1, text: received.normalize('NFC'), received, place: read.source.at(index + 1) });
  }
  if (lines.length === 0) problems.add('witness-empty', read.source.at(1), {});
  if (lines.length > limits.witnessLines) {
    problems.add('witness-too-long', read.source.at(1), { lines: lines.length, bound: limits.witnessLines });
    return null;
  }
  return { source: read.source, lines, line: (number) => lines[number - 1] };
}

export type Blanks = Pick<PackageRemainder, 'blanks' | 'end'>;

/** What of the file is no line: with the lines and their rows, enough to write it again byte for byte. */
export function readBlanks({ source, lines }: SourceWitness): Blanks {
  const last = lines.at(-1)?.row ?? 0;
  const blanks = source.lines.slice(0, last).flatMap((text, index) => (text !== '' && text.trim() === '' ? [{ row: index + 1, text }] : []));
  const start = source.lines.slice(0, last).reduce((sum, text) => sum + text.length + 1, 0);
  return { blanks, end: source.text.slice(Math.max(start - 1, 0)) };
}

/** The witness as received, byte for byte. */
export async function* writeWitness(lines: AsyncIterable<ReceivedLine>, { blanks, end }: Pick<PackageRemainder, 'blanks' | 'end'>): AsyncGenerator<string> {
  const blankAt = new Map(blanks.map(({ row, text }) => [row, text]));
  let written = 0;
  for await (const { row, text } of lines) {
    let before = '';
    for (let at = written + 1; at < row; at += 1) before += `${at === 1 ? '' : '\n'}${blankAt.get(at) ?? ''}`;
    yield `${before}${row === 1 ? '' : '\n'}${text}`;
    written = row;
  }
  yield end;
}
