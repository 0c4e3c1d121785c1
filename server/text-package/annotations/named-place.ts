import { z } from 'zod';
import { groupBy } from '@/domain/algorithms/group-by';
import type { Language } from '@/domain/text/language';
import type { PlacedSpan } from '@/domain/text/span';
import type { ParagraphPage } from '@/domain/text/edition-pages';
import { findPlace } from './find-words';
import type { Problems } from '../problems/problem';
import { language, longText } from '../yaml/schema-parts';
import { isText, type TextSegment } from '../text/read-text';
import type { Path, Yaml } from '../yaml/yaml';
import { nameSpan, nameWords } from './named-words';

/** How notes and decisions about terms name their words. */
export const namedPlaceFields = { at: z.string().min(1).max(20), language, words: longText };

/** Finds the words that an item of a YAML list names, in the segment it names. */
export function findNamedPlace(
  raw: { at: string; language: Language; words: string }, yaml: Pick<Yaml<unknown>, 'place'>, path: Path,
  segments: ReadonlyMap<string, TextSegment>, problems: Problems,
): PlacedSpan | null {
  const segment = segments.get(raw.at);
  if (!segment) {
    problems.add('unknown-address', yaml.place(...path, 'at'), { address: raw.at });
    return null;
  }
  const field = segment.fields[raw.language];
  if (field === 'broken') return null;
  if (!isText(field)) {
    problems.add('no-text-there', yaml.place(...path, 'at'), { address: raw.at, language: raw.language });
    return null;
  }
  const span = findPlace(field, raw.words, raw.language, yaml.place(...path, 'words'), raw.at, problems);
  return span && { address: raw.at, language: raw.language, span };
}

export function namedPlace(place: PlacedSpan, page: ParagraphPage) {
  const { words, nth } = nameSpan(place, [place.address], page);
  return { at: place.address, language: place.language, words: nameWords(words, nth) };
}

/** Names places that stand in no order of the text, reading it once. */
export async function namePlaces(paragraphs: AsyncIterable<ParagraphPage>, places: readonly PlacedSpan[]): Promise<ReadonlyMap<PlacedSpan, string>> {
  const byAddress = groupBy(places, (place) => place.address);
  const names = new Map<PlacedSpan, string>();
  for await (const page of paragraphs) {
    for (const { address } of page.segments) for (const place of byAddress.get(address) ?? []) names.set(place, namedPlace(place, page).words);
  }
  return names;
}
