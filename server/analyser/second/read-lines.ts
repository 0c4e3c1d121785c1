import 'server-only';
import { createReadStream } from 'node:fs';
import { inFile, ReaderProblem } from './problem';

const longestLine = 10_000;

/** Calls `take` with each line of a UTF-8 file and its number, from 1. A final newline begins no line. */
export async function readLines(file: string, take: (line: string, number: number) => void, onBytes: (count: number) => void = () => undefined): Promise<void> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let rest = '';
  let number = 0;
  const takeLine = (line: string) => {
    number += 1;
    if (line.length > longestLine) throw new ReaderProblem('line-too-long', inFile(file, number), { limit: longestLine });
    take(line.endsWith('\r') ? line.slice(0, -1) : line, number);
  };
  const decode = (bytes?: Buffer) => {
    try {
      return bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode();
    } catch {
      throw new ReaderProblem('encoding', inFile(file, number + 1 + lineOfFault(bytes)), {});
    }
  };
  for await (const bytes of chunks(file)) {
    onBytes(bytes.length);
    const lines = (rest + decode(bytes)).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) takeLine(line);
    if (rest.length > longestLine) throw new ReaderProblem('line-too-long', inFile(file, number + 1), { limit: longestLine });
  }
  rest += decode();
  if (rest !== '') takeLine(rest);
  if (number === 0) throw new ReaderProblem('empty-file', inFile(file), {});
}

/** The file in pieces; what the system says where it cannot be read is located. */
export async function* chunks(file: string): AsyncGenerator<Buffer> {
  const stream: AsyncIterable<Buffer> = createReadStream(file, { highWaterMark: 1 << 20 });
  const pieces = stream[Symbol.asyncIterator]();
  for (;;) {
    const piece = await pieces.next().catch((error: unknown) => {
      throw new ReaderProblem('unreadable', inFile(file), { reason: error instanceof Error ? error.message : String(error) });
    });
    if (piece.done) return;
    yield piece.value;
  }
}

/** How many lines of these bytes can be decoded before one that cannot. */
function lineOfFault(bytes: Buffer | undefined): number {
  if (!bytes) return 0;
  const line = bytes.toString('latin1').split('\n').findIndex((text, index) => index > 0 && !isUtf8(Buffer.from(text, 'latin1')));
  return Math.max(line, 0);
}

function isUtf8(bytes: Buffer): boolean {
  return bytes.equals(Buffer.from(bytes.toString('utf8')));
}
