import type { Concept } from '../glossary/concept';
import type { Bilingual } from '../text/language';
import type { SearchLine } from './lines';
import type { QueryProblem } from './query';
import type { TermExpansion } from './match-way';

/** Sentences that are counted and can be shown; with more, the answer says that there are more. */
export const maxSentences = 1_000;
/** Sentences (or lines, where they are sorted by their context) on a page. */
export const perPage = 25;

/** Works, authors and years in which something was found, with their numbers of sentences. */
export interface Facets {
  readonly works: readonly { readonly slug: string; readonly title: Bilingual; readonly count: number }[];
  readonly authors: readonly { readonly key: string; readonly name: Bilingual; readonly count: number }[];
  readonly years: readonly { readonly year: string; readonly count: number }[];
}

export interface SearchResult {
  readonly kind: 'result';
  /** Sentences with their partners; a lower bound where `isMore`. */
  readonly count: number;
  readonly isMore: boolean;
  readonly lines: readonly SearchLine[];
  readonly page: number;
  readonly pages: number;
  readonly facets: Facets;
  /** Terms that stand for other words: those with asterisks, and letters that no text has as a word. */
  readonly meant: readonly TermExpansion[];
  /** Glossary concepts of that name. */
  readonly concepts: readonly Concept[];
}

export type SearchAnswer =
  | { readonly kind: 'empty' }
  | { readonly kind: 'problem'; readonly problem: QueryProblem }
  | SearchResult;
