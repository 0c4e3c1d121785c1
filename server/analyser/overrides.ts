import type { Concept } from '@/domain/glossary/concept';
import type { ReadingSource } from '@/domain/japanese/token';
import type { Reading } from '@/domain/text/edition';
import { overlaps, type Span } from '@/domain/text/span';
import { crossesBreak } from '@/domain/text/words';
import { commonText } from './fold-text';
import type { ListedWord } from './lattice/known-words';

/** Words whose reading is known, wherever they stand. */
export interface ReadingOverride {
  readonly text: string;
  /** Kana; spaces and punctuation of the text may be left out. */
  readonly reading: string;
  readonly from: ReadingSource;
  /** A person's name; family and given name are words of their own. */
  readonly person: boolean;
  /** Where in the segment it begins to hold (UTF-16 offset), where it is given in it; left out where it holds everywhere. */
  readonly since?: number;
}

/** An override where it stands in a segment. */
export interface PlacedOverride extends ReadingOverride {
  readonly span: Span;
}

/** The readings of a glossary's labels. */
export function overridesOf(concepts: readonly Concept[]): ReadingOverride[] {
  return concepts.flatMap(({ category, labels }) =>
    labels.flatMap(({ language, text, reading }): ReadingOverride[] =>
      language === 'ja' && reading !== null ? withoutSpace({ text, reading, from: 'glossary', person: category === 'person' }) : [],
    ),
  );
}

/** A name stands in a text with a space between family and given name, or without. */
function withoutSpace(override: ReadingOverride): ReadingOverride[] {
  const joined = { ...override, text: override.text.replace(/\s+/gu, ''), reading: override.reading.replace(/\s+/gu, '') };
  return override.person && joined.text !== override.text ? [override, joined] : [override];
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

/** Where overrides may begin and end: the borders of the analysis. */
export interface Borders {
  readonly starts: ReadonlySet<number>;
  readonly ends: ReadonlySet<number>;
  /** Where words begin whose reading a rule decides. */
  readonly ruled: readonly number[];
}

/**
 * The overrides that hold in a text, in order and without overlaps: the editors' readings wherever they stand, then from left to right the longest
 * listed one. A listed one holds only where it begins and ends with a word: 東海上空 has no 海上, 今日中 no 日中. None lies across a gap.
 */
export function placeOverrides(text: string, indices: readonly OverrideIndex[], readings: readonly Pick<Reading, 'span' | 'reading'>[], gaps: readonly number[], borders: Borders): PlacedOverride[] {
  const labels = labelsIn(text, indices, gaps, borders);
  const editorial = readings.map(({ span, reading }): PlacedOverride => ({
    text: text.slice(span.start, span.end), reading, from: 'editors', span,
    person: labels.some((label) => label.person && overlaps(label.span, span)),
  }));
  const others = labels.flatMap(namesOf).filter(({ span }) => !editorial.some((one) => overlaps(one.span, span)));
  return [...editorial, ...others].sort((a, b) => a.span.start - b.span.start);
}

function labelsIn(text: string, indices: readonly OverrideIndex[], gaps: readonly number[], borders: Borders): PlacedOverride[] {
  const placed: PlacedOverride[] = [];
  for (let at = 0; at < text.length; at += 1) {
    // 数日中 is 数日 and 中, whatever 日中 is elsewhere.
    if (!borders.starts.has(at) || isNumeral(text.charAt(at - 1))) continue;
    const longest = candidatesAt(text, at, indices)
      .filter(({ text: words, from }) => borders.ends.has(at + words.length) && !(from === 'text' && borders.ruled.some((one) => one >= at && one < at + words.length)))
      .map((override): PlacedOverride => ({ ...override, span: { start: at, end: at + override.text.length } }))
      .find(({ span }) => !crossesBreak(span, gaps));
    if (!longest) continue;
    placed.push(longest);
    at = longest.span.end - 1;
  }
  return placed;
}

/** The listed words that stand at a place, the longest first. */
function candidatesAt(text: string, at: number, indices: readonly OverrideIndex[]): ReadingOverride[] {
  const found = indices.flatMap((index) => (index.get(text.charAt(at)) ?? []).filter(({ text: words, since = 0 }) => since <= at && text.startsWith(words, at)));
  return indices.length > 1 ? found.sort((a, b) => b.text.length - a.text.length) : found;
}

const isNumeral = (character: string) => /[0-9０-９〇一二三四五六七八九十百千万億兆数何幾]/u.test(character);

/** Family and given name apart, where both the name and its reading are written so. */
function namesOf(override: PlacedOverride): PlacedOverride[] {
  return partsOf(override).map(({ text, reading, at }) => {
    const start = override.span.start + at;
    return { ...override, text, reading, span: { start, end: start + text.length } };
  });
}

function partsOf({ text, reading, person }: ReadingOverride): { readonly text: string; readonly reading: string; readonly at: number }[] {
  const names = [...text.matchAll(/\S+/gu)];
  const readings = reading.split(/\s+/u);
  if (!person || names.length !== readings.length) return [{ text, reading, at: 0 }];
  return names.map(({ 0: name, index }, at) => ({ text: name, reading: readings[at] ?? '', at: index }));
}

/** Kanji and katakana: a word or a name, no phrase. */
const oneWord = /^(?=.*[\p{Script=Han}々])[\p{Script=Han}々ァ-ヺー]{2,}$/u;

/** The listed words that stand in a text where the analysis cuts through them, for the lattice: by how they are written in common characters. */
export function wordsWithoutBorders(text: string, indices: readonly OverrideIndex[], borders: Borders): Map<string, ListedWord> {
  const words = new Map<string, ListedWord>();
  for (let at = 0; at < text.length; at += 1) {
    for (const override of candidatesAt(text, at, indices)) {
      for (const { text: word, reading, at: offset } of partsOf(override)) {
        const start = at + offset;
        if (!oneWord.test(commonText(word)) || (borders.starts.has(start) && borders.ends.has(start + word.length))) continue;
        words.set(commonText(word), { text: commonText(word), reading, from: override.from, isName: override.person });
      }
    }
  }
  return words;
}
