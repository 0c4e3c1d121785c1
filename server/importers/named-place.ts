import { z } from 'zod';
import type { PlacedSpan } from '@/domain/text/edition';
import type { Language } from '@/domain/text/language';
import { findPlace } from './find-words';
import type { Problems } from './problem';
import { language, prose } from './schema-parts';
import { isText, type TextSegment } from './text';
import type { Path, Yaml } from './yaml';

/** How notes and decisions about terms name their words. */
export const namedPlaceFields = { at: z.string().min(1).max(20), language, words: prose };

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
