import { z } from 'zod';
import type { TermDecisions } from '@/domain/glossary/term-decisions';
import { limits } from './limits';
import { Taken } from './links';
import { findNamedPlace, namedPlaceFields } from './named-place';
import type { Problems } from './problem';
import { slug } from './schema-parts';
import type { Source } from './source';
import type { TextSegment } from './text';
import { readYaml, type Path, type Yaml } from './yaml';

const decision = z.strictObject(namedPlaceFields);
const termsSchema = z.strictObject({
  exclude: z.array(decision).max(limits.termDecisions).optional(),
  add: z.array(decision.extend({ concept: slug })).max(limits.termDecisions).optional(),
});

export interface SourceTerms extends TermDecisions {
  readonly yaml: Pick<Yaml<unknown>, 'place'>;
  /** Index in the file, for each of `exclude`. */
  readonly excludeIndex: readonly number[];
  readonly addIndex: readonly number[];
}

/** Reads `terms.yaml`. */
export function readTerms(source: Source, segments: ReadonlyMap<string, TextSegment>, problems: Problems): SourceTerms | null {
  const yaml = readYaml(source, termsSchema, problems);
  if (!yaml) return null;
  const taken = new Taken();
  const find = (raw: z.output<typeof decision>, path: Path) => {
    const place = findNamedPlace(raw, yaml, path, segments, problems);
    if (place && !taken.take(place)) problems.add('terms-overlap', yaml.place(...path, 'words'), { words: raw.words });
    return place;
  };
  const exclude = (yaml.value.exclude ?? []).flatMap((raw, index) => {
    const place = find(raw, ['exclude', index]);
    return place ? [{ place, index }] : [];
  });
  const add = (yaml.value.add ?? []).flatMap((raw, index) => {
    const place = find(raw, ['add', index]);
    return place ? [{ place, concept: raw.concept, index }] : [];
  });
  return {
    exclude: exclude.map(({ place }) => place),
    excludeIndex: exclude.map(({ index }) => index),
    add: add.map(({ place, concept }) => ({ place, concept })),
    addIndex: add.map(({ index }) => index),
    yaml,
  };
}
