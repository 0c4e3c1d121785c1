import type { Concept, Occurrence } from '@/domain/glossary/concept';
import { Matcher } from '@/domain/glossary/matcher';
import type { PlacedSpan } from '@/domain/text/span';
import { languages } from '@/domain/text/language';
import type { Problems } from '../problems/problem';
import type { SourceTerms } from '../annotations/terms';
import { isText, type TextSection } from '../text/read-text';

/** Finds the terms in a text; what editors add comes first, what they exclude is left out. */
export function findOccurrences(
  sections: readonly TextSection[], concepts: readonly Concept[], terms: SourceTerms | null, problems: Problems,
): Occurrence[] {
  const matchers = { ja: new Matcher(concepts, 'ja'), en: new Matcher(concepts, 'en') };
  const added = new Map<string, Occurrence[]>();
  const excluded = new Map<string, number>();
  const known = new Set(concepts.map((concept) => concept.slug));
  for (const [index, { place, concept }] of (terms?.add ?? []).entries()) {
    if (terms && !known.has(concept)) problems.add('unknown-concept', terms.yaml.place('add', terms.addIndex[index] ?? 0, 'concept'), { concept });
    const key = segmentKey(place);
    added.set(key, [...(added.get(key) ?? []), { concept, place }]);
  }
  for (const [index, place] of (terms?.exclude ?? []).entries()) excluded.set(spanKey(place), index);
  const occurrences: Occurrence[] = [];
  for (const { address, fields } of sections.flatMap((section) => section.segments)) {
    for (const language of languages) {
      const field = fields[language];
      if (!isText(field)) continue;
      const own = added.get(segmentKey({ address, language })) ?? [];
      const found = matchers[language].find(field.text, field.breaks, own.map(({ place }) => place.span))
        .map(({ concept, span }): Occurrence => ({ concept, place: { address, language, span } }))
        .filter(({ place }) => !excluded.delete(spanKey(place)));
      occurrences.push(...[...found, ...own].sort((a, b) => a.place.span.start - b.place.span.start));
    }
  }
  for (const index of excluded.values()) {
    if (terms) problems.add('nothing-to-exclude', terms.yaml.place('exclude', terms.excludeIndex[index] ?? 0, 'words'), {});
  }
  return occurrences;
}

function segmentKey({ address, language }: Pick<PlacedSpan, 'address' | 'language'>): string {
  return `${language} ${address}`;
}

function spanKey(place: PlacedSpan): string {
  return `${segmentKey(place)} ${place.span.start}-${place.span.end}`;
}
