import type { ParagraphPage, ReceivedEntry } from '@/domain/text/edition-pages';
import type { Bilingual } from '@/domain/text/language';
import type { Extent } from '@/domain/apparatus/apparatus';
import { nameSpan } from './named';
import { nameWords, numberRanges } from './notation';
import { given, writeYaml } from './yaml';

const indented = (text: string) => text.replace(/^(?=.)/gm, '  ');

/** `apparatus.yaml`: the entries, and the readings that the witness prints. */
export async function* apparatusFile(
  entries: AsyncIterable<ReceivedEntry>, paragraphs: AsyncIterable<ParagraphPage>, editors: ReadonlyMap<string, Bilingual>,
): AsyncGenerator<string> {
  const idOf = new Map([...editors].map(([id, name]) => [JSON.stringify(name), id]));
  let titled = false;
  for await (const { entry, differs } of entries) {
    const { id, kind, certainty, responsible, reason, extent, lines, repeats } = entry;
    if (!titled) yield 'entries:\n';
    titled = true;
    yield indented(writeYaml({ [id]: {
      kind, certainty, responsible: idOf.get(JSON.stringify(responsible)), reason, ...given('extent', extent && extentWords(extent)),
      ...given('lines', numberRanges(lines)), ...given('repeats', numberRanges(repeats)), ...(differs ? { differs: 'true' } : {}),
    } }));
  }
  let readings = false;
  for await (const page of paragraphs) {
    for (const reading of printedReadings(page)) {
      if (!readings) yield 'readings:\n';
      readings = true;
      yield indented(writeYaml([reading]));
    }
  }
  if (!titled && !readings) yield 'readings: []\n';
}

function extentWords({ unit, quantity }: Extent): string {
  return quantity === null ? 'unknown' : `${quantity} ${unit}${quantity === 1 ? '' : 's'}`;
}

function printedReadings(page: ParagraphPage): object[] {
  const byLine = new Map<number, { address: string; start: number; end: number }>();
  for (const { line, as, address, textSpan } of page.uses) {
    if (as !== 'reading') continue;
    const known = byLine.get(line);
    byLine.set(line, { address, start: Math.min(known?.start ?? textSpan.start, textSpan.start), end: Math.max(known?.end ?? 0, textSpan.end) });
  }
  return [...byLine].map(([line, { address, ...span }]) => {
    const { words, nth } = nameSpan({ address, language: 'ja', span }, [address], page);
    return { line: String(line), at: address, words: nameWords(words, nth) };
  });
}
