import type { Bilingual, Language } from '../text/language';
import type { PlacedSpan } from '../text/span';

export const conceptCategories = [
  'concept', 'document', 'institution', 'programme', 'equipment', 'grouping', 'person', 'name', 'publication', 'field', 'title',
] as const;
export type ConceptCategory = (typeof conceptCategories)[number];

/** A wording of a concept in one language. */
export interface Label {
  readonly language: Language;
  /** `preferred` heads the entry; `alternative` and `abbreviation` are found in texts too. */
  readonly kind: 'preferred' | 'alternative' | 'abbreviation';
  readonly text: string;
  /** Hiragana (foreign words in katakana); Japanese labels and abbreviations said in Japanese. */
  readonly reading: string | null;
}

/** A glossary entry, shared by all texts. */
export interface Concept {
  /** The concept's name in URLs. */
  readonly slug: string;
  readonly category: ConceptCategory;
  readonly labels: readonly Label[];
  readonly definition: Bilingual;
  /** Slugs. */
  readonly related: readonly string[];
  /** Where the English name was seen; null where it is the project's proposal. */
  readonly source: string | null;
  readonly sourceNote: Bilingual | null;
}

/** A concept's words in a text. */
export interface Occurrence {
  readonly concept: string;
  readonly place: PlacedSpan;
}

/** What the editors decided about occurrences of terms: which are none though their words stand there, which are though no label does. */
export interface TermDecisions {
  readonly exclude: readonly PlacedSpan[];
  readonly add: readonly { readonly place: PlacedSpan; readonly concept: string }[];
}
