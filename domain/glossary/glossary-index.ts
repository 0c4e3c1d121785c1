import type { Language } from '../text/language';
import type { Concept, Label } from './concept';
import { compareReadings, kanaRow } from './kana-order';
import { labelsOf, preferredLabel } from './labels';

/** A line of the index: a concept under its name, or a reference to it under its abbreviation. */
export interface IndexLine {
  readonly concept: Concept;
  readonly label: Label;
}

/** The lines under one heading: a kana (あ for あ行) or a letter; null for all that begins with neither. */
export interface IndexGroup {
  readonly heading: string | null;
  readonly lines: readonly IndexLine[];
}

// Letter by letter, without regard to case, spaces and hyphens; capitals last between equals.
const english = new Intl.Collator('en', { ignorePunctuation: true, numeric: true, caseFirst: 'lower' });

/** What a label is sorted by: the reading where there is one. */
const orders: Readonly<Record<Language, {
  compare(a: Label, b: Label): number;
  heading(label: Label): string | null;
}>> = {
  ja: {
    compare: (a, b) => compareReadings(a.reading ?? a.text, b.reading ?? b.text) || compareText(a.text, b.text),
    heading: (label) => kanaRow(label.reading ?? label.text),
  },
  en: {
    compare: (a, b) => english.compare(a.text, b.text) || compareText(a.text, b.text),
    heading: (label) => firstLetter(label.text),
  },
};

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function firstLetter(text: string): string | null {
  const first = text.normalize('NFD').match(/[\p{L}\p{N}]/u)?.[0].toUpperCase() ?? '';
  return /^[A-Z]$/.test(first) ? first : null;
}

/** The index of a glossary in the order of a language's own dictionaries; what has no heading comes last. */
export function glossaryIndex(concepts: readonly Concept[], language: Language): IndexGroup[] {
  const order = orders[language];
  const lines = concepts.flatMap((concept) =>
    [preferredLabel(concept, language), ...labelsOf(concept, language, 'abbreviation')].map((label) => ({ concept, label })));
  lines.sort((a, b) => order.compare(a.label, b.label));
  const groups = new Map<string | null, IndexLine[]>();
  for (const line of lines) {
    const heading = order.heading(line.label);
    const group = groups.get(heading);
    if (group) group.push(line);
    else groups.set(heading, [line]);
  }
  const others = groups.get(null);
  groups.delete(null);
  const headed = [...groups].map(([heading, group]) => ({ heading, lines: group }));
  return others ? [...headed, { heading: null, lines: others }] : headed;
}
