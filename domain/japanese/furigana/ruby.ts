import type { Span } from '../../text/span';

/** A reading over kanji (or digits, or Latin letters); never over kana. */
export interface Ruby {
  /** UTF-16 units of the text it stands over. */
  readonly span: Span;
  /** Hiragana; katakana over Latin letters. */
  readonly reading: string;
}

/** A reading of the analysis. */
export interface FoundRuby extends Ruby {
  /** Whether another reading is as likely (`Token.certainty`). */
  readonly doubtful?: boolean;
}

/** What a kanji dictionary (KANJIDIC) says of one kanji, in its own notation: ショウ, つ.ける, -づ.け, お-. */
export interface KanjiReadings {
  readonly on: readonly string[];
  readonly kun: readonly string[];
  /** Readings in names. */
  readonly names: readonly string[];
}

/** Gives the readings of a kanji, or null for one it does not know. */
export type ReadKanji = (kanji: string) => KanjiReadings | null;

/** The kana of a text with its ruby: what a reader says. */
export function spoken(text: string, ruby: readonly Ruby[]): string {
  let said = '';
  let at = 0;
  for (const { span, reading } of ruby) {
    said += text.slice(at, span.start) + reading;
    at = span.end;
  }
  return said + text.slice(at);
}

export function shiftRuby(ruby: readonly Ruby[], by: number): Ruby[] {
  return ruby.map(({ span, reading }) => ({ span: { start: span.start + by, end: span.end + by }, reading }));
}
