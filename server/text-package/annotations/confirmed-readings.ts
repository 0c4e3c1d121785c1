import { groupBy } from '@/domain/algorithms/group-by';
import type { ParagraphPage } from '@/domain/text/edition-pages';
import { parseAddress } from '@/domain/text/address';
import { isKana } from '@/domain/text/characters';
import type { ConfirmedReading, PackageRemainder } from '@/domain/text/package-remainder';
import { overlaps } from '@/domain/text/span';
import { findPlace } from './find-words';
import { limits } from '../limits';
import type { Problems, Place } from '../problems/problem';
import type { Source } from '../files/source';
import { isText, type TextSegment } from '../text/read-text';
import { nameSpan, nameInRow } from './named-words';

/** A reading, and where in `readings.txt` it is given. */
export interface SourceReading extends ConfirmedReading {
  readonly row: Place;
}

/** Reads `readings.txt`: how words are read where the analysis is in doubt, confirmed by an editor. In the order of the text. */
export function readConfirmedReadings(source: Source, segments: ReadonlyMap<string, TextSegment>, problems: Problems): SourceReading[] {
  const readings: SourceReading[] = [];
  let segment: TextSegment | null | undefined = null;
  for (const [index, row] of source.lines.entries()) {
    const at = source.at(index + 1);
    const written = row.trim();
    if (written === '' || written.startsWith('%')) continue;
    if (parseAddress(written)) {
      segment = segments.get(written);
      if (!segment) problems.add('unknown-address', at, { address: written });
      else if (typeof segment.fields.ja === 'string' && segment.fields.ja !== 'broken') problems.add('no-text-there', at, { address: segment.address, language: 'ja' });
      continue;
    }
    const { word, reading } = /^(?<word>[^《》]+)《(?<reading>[^《》]*)》$/u.exec(written)?.groups ?? {};
    if (word === undefined || reading === undefined) problems.add('bad-reading', at, { text: written });
    else if (segment === null) problems.add('word-without-address', at, {});
    else if (!isKana(reading)) problems.add('not-kana', { ...at, column: row.indexOf('《') + 2 }, { key: '《》', value: reading });
    else if (segment && isText(segment.fields.ja)) {
      const place = { ...at, column: row.length - row.trimStart().length + 1 };
      const span = findPlace(segment.fields.ja, word, 'ja', place, segment.address, problems);
      if (!span) continue;
      const { address } = segment;
      const isTwice = readings.some((one) => one.place.address === address && overlaps(one.place.span, span));
      if (isTwice) problems.add('reading-twice', place, { words: word, address });
      else readings.push({ place: { address, language: 'ja', span }, reading, row: place });
    }
    if (readings.length > limits.readings) {
      problems.add('too-many', at, { key: 'readings.txt', bound: limits.readings });
      break;
    }
  }
  const order = new Map([...segments.keys()].map((address, index) => [address, index]));
  return readings.sort((a, b) => (order.get(a.place.address) ?? 0) - (order.get(b.place.address) ?? 0) || a.place.span.start - b.place.span.start);
}

/** `readings.txt`: the readings that editors confirm. */
export async function* writeConfirmedReadings(paragraphs: AsyncIterable<ParagraphPage>, { readings = [] }: Pick<PackageRemainder, 'readings'>): AsyncGenerator<string> {
  if (readings.length === 0) return;
  const byAddress = groupBy(readings, (one) => one.place.address);
  for await (const page of paragraphs) {
    for (const { address } of page.segments) {
      const own = byAddress.get(address) ?? [];
      for (const [index, { place, reading }] of own.entries()) {
        const { words, nth } = nameSpan(place, [address], page);
        yield `${index > 0 ? '' : `${address}\n`}${nameInRow(words, nth)}《${reading}》\n`;
      }
    }
  }
}
