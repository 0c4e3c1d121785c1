import type { PlacedSpan } from '../text/span';

/** What the editors decided about occurrences of terms: which are none though their words stand there, which are though no label does. */
export interface TermDecisions {
  readonly exclude: readonly PlacedSpan[];
  readonly add: readonly { readonly place: PlacedSpan; readonly concept: string }[];
}
