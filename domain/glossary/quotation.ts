import type { ApparatusKind } from '../apparatus/apparatus';
import type { Bilingual, Language } from '../text/language';
import type { PlacedSpan, Span } from '../text/span';

/** Where the editors' hand shows in a quoted segment; an empty span marks a place between characters. */
export interface QuotedIntervention {
  readonly span: Span;
  readonly kind: ApparatusKind;
}

/** One segment's text in one language, with the concept's words and the editors' hand in it. */
export interface QuotedSegment {
  readonly address: string;
  readonly text: string;
  readonly marks: readonly Span[];
  readonly interventions: readonly QuotedIntervention[];
}

/** A sentence in which a concept occurs, in both languages (a whole alignment bead). */
export interface Quotation {
  readonly work: { readonly slug: string; readonly title: Bilingual };
  readonly edition: number;
  /** The first segment of the bead in which the concept occurs: where a link leads. */
  readonly address: string;
  readonly segments: Readonly<Record<Language, readonly QuotedSegment[]>>;
  /** The phrase links of the bead. */
  readonly links: readonly Readonly<Record<Language, readonly PlacedSpan[]>>[];
}

/** A concept with the number of sentences' words it was found in, over the newest editions. */
export interface ConceptUse {
  readonly concept: string;
  readonly occurrences: number;
}
