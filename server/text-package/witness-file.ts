import type { ReceivedLine } from '@/domain/text/edition-pages';
import type { PackageRemainder } from '@/domain/text/package-remainder';

/** The witness as received, byte for byte. */
export async function* witnessText(lines: AsyncIterable<ReceivedLine>, { blanks, end }: Pick<PackageRemainder, 'blanks' | 'end'>): AsyncGenerator<string> {
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
