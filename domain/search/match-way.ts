import type { Span } from '../text/span';

/** One way to match a term in the index. All texts are folded. */
export type MatchWay =
  /** These very characters, in Japanese. */
  | { readonly kind: 'characters'; readonly text: string }
  | { readonly kind: 'lemma'; readonly lemmas: readonly string[] }
  /** `short`: readings without the length of their vowels. */
  | { readonly kind: 'reading'; readonly readings: readonly string[]; readonly short: readonly string[] }
  /** English words that follow one another: one of these phrases, which have as many words each. */
  | {
    readonly kind: 'words';
    readonly phrases: readonly (readonly string[])[];
    /** How the words of the only phrase are spelled, where no other spelling is wanted. */
    readonly exact?: readonly string[];
  }
  | { readonly kind: 'stems'; readonly stems: readonly string[] };

/** The English words that a term expands to: a pattern with asterisks, or letters that are no whole word of any text. */
export interface TermExpansion {
  readonly term: string;
  /** UTF-16 units of the query. */
  readonly at: Span;
  readonly isFallback: boolean;
  /** Some of them, the most frequent first. */
  readonly words: readonly string[];
  /** How many there are. */
  readonly count: number;
}
