import type { Bilingual, Language } from '../text/language';
import type { Span } from '../text/span';

/** Where characters of a witness line went in the edition. */
export interface LineUse {
  readonly address: string;
  /** UTF-16 units of the line's text. */
  readonly lineSpan: Span;
  /** UTF-16 units of the segment's text; empty where the characters were left out. */
  readonly textSpan: Span;
  /** `reading`: the line prints a reading that stands over the text. */
  readonly as: 'text' | 'reading';
}

/** One non-empty line of a witness, exactly as received. */
export interface WitnessLine {
  /** 1, 2, 3 … counting non-empty lines. */
  readonly number: number;
  /** 1-based row in the file as received, empty rows counted. */
  readonly row: number;
  readonly text: string;
  readonly uses: readonly LineUse[];
  /** The line of which this one is a surplus copy, or null. */
  readonly repeats: number | null;
}

/** A source as received. */
export interface Witness {
  readonly siglum: string;
  readonly language: Language;
  readonly title: Bilingual;
  readonly description: Bilingual;
  /** SHA-256 (hex) of the file as received. */
  readonly sha256: string;
  readonly lines: readonly WitnessLine[];
}
