import type { Language } from '../text/language';
import type { PartOfSpeech } from '../japanese/token';
import type { Span } from '../text/span';

/** What the search needs to know of a word of the Japanese. */
export interface SearchToken {
  readonly span: Span;
  readonly surface: string;
  readonly lemma: string;
  readonly lemmaReading: string | null;
  readonly reading: string | null;
  /** How else it may be read (`Token.otherReadings`). */
  readonly otherReadings: readonly string[];
  readonly partOfSpeech: PartOfSpeech;
  /** The words in a compound noun, laid end to end; empty where it is one. */
  readonly parts: readonly { readonly span: Span; readonly reading: string | null }[];
  /** Whether it is made a verb by する: then it counts as the word without it, too. */
  readonly isSuru: boolean;
}

/** One segment in one language. */
export interface SearchText {
  readonly text: string;
  /** Places (UTF-16 offsets) where text is lost: nothing is found across them. */
  readonly gaps: readonly number[];
  /** Empty for English. */
  readonly tokens: readonly SearchToken[];
}

/** What is found as one: an alignment bead, so that a query may ask for words of both languages. */
export type SearchUnit = Readonly<Record<Language, readonly SearchText[]>>;
