import { z } from 'zod';
import type { ParagraphPage } from '@/domain/text/edition-pages';
import type { GrammarPoint } from '@/domain/study/grammar';
import { levels } from '@/domain/study/level';
import { limits } from '../limits';
import { ClaimedSpans } from './links';
import { findNamedPlace, namePlaces } from './named-place';
import type { Problems } from '../problems/problem';
import { label, longText, words } from '../yaml/schema-parts';
import type { Source } from '../files/source';
import type { TextSegment } from '../text/read-text';
import { readYaml, writeYaml } from '../yaml/yaml';

const grammarSchema = z.array(z.strictObject({
  pattern: label,
  level: z.enum(levels),
  places: z.array(z.strictObject({ at: words(20), words: longText })).min(1).max(limits.grammarPlaces),
  ja: longText,
  en: longText,
})).max(limits.grammarPoints);

/** Reads `grammar.yaml`. */
export function readGrammar(source: Source, segments: ReadonlyMap<string, TextSegment>, problems: Problems): GrammarPoint[] {
  const yaml = readYaml(source, grammarSchema, problems);
  if (!yaml) return [];
  const taken = new ClaimedSpans();
  const patterns = new Map<string, number>();
  return yaml.value.map((raw, index): GrammarPoint => {
    const first = patterns.get(raw.pattern);
    if (first === undefined) patterns.set(raw.pattern, yaml.place(index, 'pattern').line);
    else problems.add('pattern-twice', yaml.place(index, 'pattern'), { pattern: raw.pattern, line: first });
    const places = raw.places.flatMap((one, at) => {
      const path = [index, 'places', at];
      const place = findNamedPlace({ ...one, language: 'ja' }, yaml, path, segments, problems);
      if (place && !taken.claim(place)) problems.add('grammar-overlaps', yaml.place(...path, 'words'), { words: one.words });
      return place ?? [];
    });
    return { pattern: raw.pattern, level: raw.level, places, text: { ja: raw.ja, en: raw.en } };
  });
}

/** `grammar.yaml`. */
export async function* writeGrammar(paragraphs: AsyncIterable<ParagraphPage>, points: readonly GrammarPoint[]): AsyncGenerator<string> {
  if (points.length === 0) return;
  const names = await namePlaces(paragraphs, points.flatMap(({ places }) => places));
  for (const { pattern, level, places, text } of points) {
    yield writeYaml([{ pattern, level, places: places.map((place) => ({ at: place.address, words: names.get(place) ?? '' })), ...text }]);
  }
}
