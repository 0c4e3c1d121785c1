import type { TermDecisions } from '../glossary/concept';
import type { SettledPassive } from '../japanese/inflection/forms';
import type { PlacedSpan } from './span';

/** How a word is read, confirmed by an editor: it says nothing of the text, and is no part of the edition. */
export interface ConfirmedReading {
  readonly place: PlacedSpan;
  /** Kana. */
  readonly reading: string;
}

/** What a text package says that no other part of an edition holds, kept so that the package can be written again. */
export interface PackageRemainder {
  readonly terms: TermDecisions;
  /** What `readings.txt` confirms; absent from remainders written before there was such a file. */
  readonly readings?: readonly ConfirmedReading[];
  /** Where the editors settle what 〜られる is. */
  readonly forms: readonly { readonly place: PlacedSpan; readonly form: SettledPassive }[];
  /** Rows of the witness's file that hold nothing but white space, without those that are empty. */
  readonly blanks: readonly { readonly row: number; readonly text: string }[];
  /** What stands after the last row of that file that is a line: line ends, and white space between them. */
  readonly end: string;
}
