import { compareAddresses, parseAddress } from '@/domain/text/address';
import type { Language } from '@/domain/text/language';
import type { Mark } from '@/domain/text/segmentation';
import type { PlacedSpan } from '@/domain/text/span';
import type { StatedSense } from '@/domain/study/sense';
import type { PackageParts } from '../format';
import type { TeiMark } from './tei-mark';

/** What the editors say besides of the words of one segment, in one language. */
export interface SegmentStudy {
  readonly marks: readonly Mark<TeiMark>[];
  /** Terms that no label finds: their number among those added, by `spanKey`. */
  readonly added: ReadonlyMap<string, number>;
}

export const noStudy: SegmentStudy = { marks: [], added: new Map() };
export const spanKey = ({ span }: Pick<PlacedSpan, 'span'>) => `${span.start} ${span.end}`;

export const studyIds = {
  word: ({ address, span }: PlacedSpan) => `ja.${address}.word.${span.start}`,
  pattern: (point: number, place: number) => `pattern.${point + 1}.${place + 1}`,
  reading: (n: number) => `reading.${n + 1}`,
  excluded: (ordinal: number) => `excluded.${ordinal + 1}`,
  added: (n: number) => `added.${n}`,
} as const;

/** Asked segment by segment in the order of the text, so that senses are read as they are written. */
export function studyReader(parts: PackageParts | null, language: Language): (address: string) => Promise<SegmentStudy> {
  if (!parts) return async () => noStudy;
  const known = decisionsAndPatterns(parts, language);
  const senses = language === 'ja' ? senseReader(parts.senses()) : async () => [];
  return async (address) => {
    const { marks, added } = known.get(address) ?? noStudy;
    const words = (await senses(address)).map(({ place }): Mark<TeiMark> => ({ span: place.span, value: { kind: 'study', type: 'word', id: studyIds.word(place), n: null, at: place.span.start } }));
    return { marks: [...marks, ...words], added };
  };
}

function decisionsAndPatterns({ remainder: { terms, readings = [] }, grammar }: PackageParts, language: Language): ReadonlyMap<string, SegmentStudy> {
  const found = new Map<string, { marks: Mark<TeiMark>[]; added: Map<string, number> }>();
  const at = (address: string) => {
    const own = found.get(address) ?? { marks: [], added: new Map<string, number>() };
    found.set(address, own);
    return own;
  };
  const put = (place: PlacedSpan, type: 'excluded' | 'pattern' | 'reading', id: string, n: number | null) => {
    if (place.language === language) at(place.address).marks.push({ span: place.span, value: { kind: 'study', type, id, n, at: place.span.start } });
  };
  for (const [index, place] of terms.exclude.entries()) put(place, 'excluded', studyIds.excluded(index), index + 1);
  for (const [index, { place }] of readings.entries()) put(place, 'reading', studyIds.reading(index), null);
  for (const [index, { place }] of terms.add.entries()) if (place.language === language) at(place.address).added.set(spanKey(place), index + 1);
  for (const [point, { places }] of grammar.entries()) for (const [index, place] of places.entries()) put(place, 'pattern', studyIds.pattern(point, index), null);
  return found;
}

/** Senses come in the order of the text. */
function senseReader(senses: AsyncIterable<StatedSense>): (address: string) => Promise<StatedSense[]> {
  const waiting = senses[Symbol.asyncIterator]();
  let next: IteratorResult<StatedSense> | null = null;
  const order = (address: string) => parseAddress(address) ?? { paragraph: 0, segment: 0 };
  return async (address) => {
    const own: StatedSense[] = [];
    next ??= await waiting.next();
    while (!next.done && compareAddresses(order(next.value.place.address), order(address)) <= 0) {
      if (next.value.place.address === address) own.push(next.value);
      next = await waiting.next();
    }
    return own;
  };
}
