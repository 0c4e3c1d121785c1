import type { Concept } from '@/domain/glossary/concept';
import type { PartOfSpeech, ReadingSource } from '@/domain/japanese/token';
import type { Reading } from '@/domain/text/edition';
import { overlaps, type Span } from '@/domain/text/span';
import { crosses } from '@/domain/text/words';
import { generalReadings } from './readings';

/** Words whose reading is known, wherever they stand. */
export interface ReadingOverride {
  readonly text: string;
  /** Kana; spaces and punctuation of the text may be left out. */
  readonly reading: string;
  readonly from: ReadingSource;
  /** The text is one word of this kind. */
  readonly as: PartOfSpeech | null;
}

/** An override where it stands in a segment. */
export interface PlacedOverride extends ReadingOverride {
  readonly span: Span;
}

/** The readings of a glossary's labels, with the project's general ones. */
export function overridesOf(concepts: readonly Concept[]): ReadingOverride[] {
  const ofGlossary = concepts.flatMap(({ labels }) =>
    labels.flatMap(({ language, text, reading }): ReadingOverride[] =>
      language === 'ja' && reading !== null ? [{ text, reading, from: 'glossary', as: null }] : [],
    ),
  );
  const general = generalReadings.map(({ text, reading, as }): ReadingOverride => ({ text, reading, from: 'project', as: as ?? null }));
  return [...ofGlossary, ...general];
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
  const editorial = readings.map(({ span, reading }): PlacedOverride => ({
    text: text.slice(span.start, span.end), reading, from: 'editors', as: null, span,
  }));
  const placed = [...editorial];
  for (let at = 0; at < text.length; at += 1) {
    const longest = (index.get(text.charAt(at)) ?? [])
      .filter(({ text: words }) => text.startsWith(words, at))
      .map((override): PlacedOverride => ({ ...override, span: { start: at, end: at + override.text.length } }))
      .find(({ span }) => !crosses(span, gaps) && !editorial.some((other) => overlaps(other.span, span)));
    if (!longest) continue;
    placed.push(longest);
    at = longest.span.end - 1;
  }
  return placed.sort((a, b) => a.span.start - b.span.start);
}
