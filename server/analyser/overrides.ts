import type { Concept } from '@/domain/glossary/concept';
import type { ReadingSource } from '@/domain/japanese/token';
import type { Reading } from '@/domain/text/edition';
import { overlaps, type Span } from '@/domain/text/span';
import { crosses } from '@/domain/text/words';

/** Words whose reading is known, wherever they stand. */
export interface ReadingOverride {
  readonly text: string;
  /** Kana; spaces and punctuation of the text may be left out. */
  readonly reading: string;
  readonly from: ReadingSource;
  /** A person's name; family and given name are words of their own. */
  readonly person: boolean;
}

/** An override where it stands in a segment. */
export interface PlacedOverride extends ReadingOverride {
  readonly span: Span;
}

/** The readings of a glossary's labels. */
export function overridesOf(concepts: readonly Concept[]): ReadingOverride[] {
  return concepts.flatMap(({ category, labels }) =>
    labels.flatMap(({ language, text, reading }): ReadingOverride[] =>
      language === 'ja' && reading !== null ? [{ text, reading, from: 'glossary', person: category === 'person' }] : [],
    ),
  );
}

/** By their first UTF-16 unit, the longest first. */
export type OverrideIndex = ReadonlyMap<string, readonly ReadingOverride[]>;

export function indexOverrides(overrides: readonly ReadingOverride[]): OverrideIndex {
  const index = new Map<string, ReadingOverride[]>();
  for (const override of [...overrides].sort((a, b) => b.text.length - a.text.length)) {
    const list = index.get(override.text.charAt(0)) ?? [];
    list.push(override);
    index.set(override.text.charAt(0), list);
  }
  return index;
}

/**
 * The overrides that hold in a text, in order and without overlaps: the editors'
 * readings first, then from left to right the longest. None lies across a gap.
 */
export function placeOverrides(
  text: string,
  index: OverrideIndex,
  readings: readonly Reading[],
  gaps: readonly number[],
): PlacedOverride[] {
  const labels = labelsIn(text, index, gaps);
  const editorial = readings.map(({ span, reading }): PlacedOverride => ({
    text: text.slice(span.start, span.end), reading, from: 'editors', span,
    person: labels.some((label) => label.person && overlaps(label.span, span)),
  }));
  const others = labels.flatMap(namesOf).filter(({ span }) => !editorial.some((one) => overlaps(one.span, span)));
  return [...editorial, ...others].sort((a, b) => a.span.start - b.span.start);
}

function labelsIn(text: string, index: OverrideIndex, gaps: readonly number[]): PlacedOverride[] {
  const placed: PlacedOverride[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const longest = (index.get(text.charAt(at)) ?? [])
      .filter(({ text: words }) => text.startsWith(words, at))
      .map((override): PlacedOverride => ({ ...override, span: { start: at, end: at + override.text.length } }))
      .find(({ span }) => !crosses(span, gaps));
    if (!longest) continue;
    placed.push(longest);
    at = longest.span.end - 1;
  }
  return placed;
}

/** Family and given name apart, where both the name and its reading are written so. */
function namesOf(override: PlacedOverride): PlacedOverride[] {
  const names = [...override.text.matchAll(/\S+/gu)];
  const readings = override.reading.split(/\s+/u);
  if (!override.person || names.length !== readings.length) return [override];
  return names.map(({ 0: name, index }, at) => {
    const start = override.span.start + index;
    return { ...override, text: name, reading: readings[at] ?? '', span: { start, end: start + name.length } };
  });
}
