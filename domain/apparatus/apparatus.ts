import type { Bilingual } from '../text/language';
import type { PlacedSpan, Span } from '../text/span';

export const apparatusKinds = ['corrected', 'supplied', 'surplus', 'transposed', 'gap'] as const;
export type ApparatusKind = (typeof apparatusKinds)[number];

export const certainties = ['high', 'medium', 'low'] as const;
export type Certainty = (typeof certainties)[number];

/** How much is lost, as far as it is known. */
export interface Extent {
  readonly unit: 'character' | 'line';
  /** Null where the amount is not known. */
  readonly quantity: number | null;
}

/** Characters of one witness line; the span is in UTF-16 units of that line. */
export interface LineSpan {
  readonly line: number;
  readonly span: Span;
}

/** One departure of the edition from its witness. */
export interface ApparatusEntry {
  /** Stable inside the package, e.g. `a4`. */
  readonly id: string;
  readonly kind: ApparatusKind;
  readonly certainty: Certainty;
  /** Who answers for it. */
  readonly responsible: Bilingual;
  readonly reason: Bilingual;
  /** Where the edition shows it; an empty span marks a place between characters. */
  readonly places: readonly PlacedSpan[];
  /** Words of the translation that rest on it. */
  readonly restingOn: readonly PlacedSpan[];
  /** What the witness has at each place of the intervention; empty for supplied text and gaps. */
  readonly received: readonly LineSpan[];
  /** Whole witness lines that are surplus or transposed, in ascending order. */
  readonly lines: readonly number[];
  /** For surplus lines: the lines they repeat, one for each of `lines`. */
  readonly repeats: readonly number[];
  readonly extent: Extent | null;
}
