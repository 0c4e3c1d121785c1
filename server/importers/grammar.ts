import { z } from 'zod';
import type { GrammarPoint } from '@/domain/study/grammar';
import { levels } from '@/domain/study/level';
import { limits } from './limits';
import { Taken } from './links';
import { findNamedPlace } from './named-place';
import type { Problems } from './problem';
import { label, prose, words } from './schema-parts';
import type { Source } from './source';
import type { TextSegment } from './text';
import { readYaml } from './yaml';

const grammarSchema = z.array(z.strictObject({
  pattern: label,
  level: z.enum(levels),
  places: z.array(z.strictObject({ at: words(20), words: prose })).min(1).max(limits.grammarPlaces),
  ja: prose,
  en: prose,
})).max(limits.grammarPoints);

/** Reads `grammar.yaml`. */
export function readGrammar(source: Source, segments: ReadonlyMap<string, TextSegment>, problems: Problems): GrammarPoint[] {
  const yaml = readYaml(source, grammarSchema, problems);
  if (!yaml) return [];
  const taken = new Taken();
  const patterns = new Map<string, number>();
  return yaml.value.map((raw, index): GrammarPoint => {
    const first = patterns.get(raw.pattern);
    if (first === undefined) patterns.set(raw.pattern, yaml.place(index, 'pattern').line);
    else problems.add('pattern-twice', yaml.place(index, 'pattern'), { pattern: raw.pattern, line: first });
    const places = raw.places.flatMap((one, at) => {
      const path = [index, 'places', at];
      const place = findNamedPlace({ ...one, language: 'ja' }, yaml, path, segments, problems);
      if (place && !taken.take(place)) problems.add('grammar-overlaps', yaml.place(...path, 'words'), { words: one.words });
      return place ?? [];
    });
    return { pattern: raw.pattern, level: raw.level, places, text: { ja: raw.ja, en: raw.en } };
  });
}
