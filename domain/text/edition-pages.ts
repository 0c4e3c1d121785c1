import type { ApparatusEntry } from '../apparatus/apparatus';
import type { LineUse, Witness, WitnessLine } from '../apparatus/witness';
import type { Occurrence } from '../glossary/concept';
import type { FoundRuby } from '../japanese/furigana/ruby';
import type { Word } from '../study/sense';
import type { Bead, Edition, Note, Paragraph, PhraseLink, SectionKind } from './edition';
import type { PlacedSpan } from './span';

/** What is known of an edition before its text is read. */
export interface EditionHead extends Pick<Edition, 'work' | 'number' | 'latest' | 'digest' | 'date' | 'summary' | 'publishedAt'> {
  /** Without its lines; null where there is none. */
  readonly witness: Omit<Witness, 'lines'> | null;
}

/** Where characters of a witness line went, with the number of the line. */
export interface NumberedUse extends LineUse {
  readonly line: number;
}

/**
 * A paragraph with all that is said of it: an edition is read by these where it need not be in memory whole.
 * Beads never reach over paragraphs, so neither do phrase links. Ordinals count through the edition, from 0.
 */
export interface ParagraphPage extends Paragraph {
  readonly section: { readonly ordinal: number; readonly kind: SectionKind };
  readonly beads: readonly Bead[];
  readonly phraseLinks: readonly (PhraseLink & { readonly ordinal: number })[];
  readonly notes: readonly (Note & { readonly ordinal: number })[];
  readonly occurrences: readonly Occurrence[];
  /** Whole entries that have a place here; their other places may be in other paragraphs. */
  readonly apparatus: readonly ApparatusEntry[];
  /** By line, in the order of the lines. */
  readonly uses: readonly NumberedUse[];
  /** Texts of the witness lines that are used here, or received here, by number. */
  readonly lines: ReadonlyMap<number, string>;
  /** The words of these segments that were asked for, where it is not all of them. */
  readonly shown?: readonly PlacedSpan[];
  /** Readings that the analysis found, by address; empty where they were not asked for. */
  readonly found: ReadonlyMap<string, readonly FoundRuby[]>;
  /** The words of the Japanese, by address, where they were asked for. */
  readonly words?: ReadonlyMap<string, readonly Word[]>;
}

/** What the analysis found that is to come along. */
export interface PageOptions {
  readonly readings?: boolean;
  readonly words?: boolean;
}

/** An entry of the apparatus with what the witness has at each of its places, in their order; nothing for supplied words and gaps. */
export interface ReceivedEntry {
  readonly entry: ApparatusEntry;
  readonly received: readonly string[];
  /** Whether one of its surplus lines is not the same to the letter as the line it repeats. */
  readonly differs: boolean;
}

/** A witness line without where it went. */
export type ReceivedLine = Omit<WitnessLine, 'uses'>;
