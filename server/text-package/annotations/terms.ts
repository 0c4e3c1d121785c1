import { z } from 'zod';
import type { TermDecisions } from '@/domain/glossary/concept';
import type { PackageRemainder } from '@/domain/text/package-remainder';
import type { ParagraphPage } from '@/domain/text/edition-pages';
import type { PlacedSpan } from '@/domain/text/span';
import { limits } from '../limits';
import { ClaimedSpans } from './links';
import { findNamedPlace, namedPlaceFields, namePlaces } from './named-place';
import type { Problems } from '../problems/problem';
import { slug } from '../yaml/schema-parts';
import type { Source } from '../files/source';
import type { TextSegment } from '../text/read-text';
import { readYaml, type Path, type Yaml, writeYaml } from '../yaml/yaml';

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
  const taken = new ClaimedSpans();
  const find = (raw: z.output<typeof decision>, path: Path) => {
    const place = findNamedPlace(raw, yaml, path, segments, problems);
    if (place && !taken.claim(place)) problems.add('terms-overlap', yaml.place(...path, 'words'), { words: raw.words });
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

/** `terms.yaml`: what is left out and added, in the order in which the editors say it. */
export async function* writeTerms(paragraphs: AsyncIterable<ParagraphPage>, { terms }: Pick<PackageRemainder, 'terms'>): AsyncGenerator<string> {
  const places = [...terms.exclude, ...terms.add.map(({ place }) => place)];
  if (places.length === 0) return;
  const names = await namePlaces(paragraphs, places);
  const item = (place: PlacedSpan) => ({ at: place.address, language: place.language, words: names.get(place) ?? '' });
  if (terms.exclude.length > 0) yield writeYaml({ exclude: terms.exclude.map(item) });
  if (terms.add.length > 0) yield writeYaml({ add: terms.add.map(({ place, concept }) => ({ ...item(place), concept })) });
}
