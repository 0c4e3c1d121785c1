import { alignFurigana } from '@/domain/japanese/furigana/align';
import type { Ruby } from '@/domain/japanese/furigana/ruby';
import { shiftRuby, spoken } from '@/domain/japanese/furigana/ruby';
import { isKanaOnly, toHiragana } from '@/domain/japanese/kana';
import type { ReadingSource } from '@/domain/japanese/token';
import type { Analysed } from './analyser';
import type { Kind } from './ipadic';
import { readKanji } from './kanji';

/** One morpheme, or several that are one word whatever stands beside them (a term, a number with its counter). */
export interface WordUnit {
  /** UTF-16 offset in the segment. */
  readonly start: number;
  readonly surface: string;
  readonly morphemes: readonly Analysed[];
  /** Null where it is not known. */
  readonly reading: string | null;
  /** Spans in the segment. */
  readonly ruby: readonly Ruby[];
  readonly from: ReadingSource | null;
  /** Several morphemes that were made one word. */
  readonly compound: boolean;
  /** What kind of word it is, where that does not follow from its morphemes. */
  readonly kind: Kind | null;
}

export function endOf({ start, surface }: { readonly start: number; readonly surface: string }): number {
  return start + surface.length;
}

/** A morpheme as the analyser reads it. */
export function wordUnitOf(morpheme: Analysed): WordUnit {
  const reading = analysedReading(morpheme);
  return {
    ...readAs(morpheme.surface, reading, morpheme.start),
    start: morpheme.start, surface: morpheme.surface, morphemes: [morpheme], from: reading === null ? null : morpheme.from, compound: false, kind: null,
  };
}

/** The analyser's reading in hiragana, as the kana are written where there are only kana; null where it has none. */
export function analysedReading({ surface, reading }: Analysed): string | null {
  // ロゼッタ・ストーン: the dots between words of a name are not said.
  if (isKanaOnly(surface.includes('・') ? surface.replace(/(?<=.)・(?=.)/gu, '') : surface)) return surface;
  return reading === null ? null : toHiragana(reading);
}

/** Places a reading over a word; katakana of the word stays katakana. */
export function readAs(surface: string, reading: string | null, start: number): { reading: string | null; ruby: Ruby[] } {
  if (reading === null) return { reading: null, ruby: [] };
  const key = `${surface}\t${reading}`;
  const known = divided.get(key) ?? divide(surface, reading);
  if (divided.size >= mostDivided) divided.clear();
  divided.set(key, known);
  return { reading: known.reading, ruby: shiftRuby(known.ruby, start) };
}

// A text has the same words again and again, and dividing a reading is the dearest step of all.
const divided = new Map<string, { readonly reading: string; readonly ruby: readonly Ruby[] }>();
const mostDivided = 20_000;

function divide(surface: string, reading: string): { readonly reading: string; readonly ruby: readonly Ruby[] } {
  const ruby = alignFurigana(surface, reading, readKanji);
  if (ruby === null) return { reading, ruby: [] };
  return { reading: spoken(surface, ruby).replace(/[\s「」『』（）]/gu, ''), ruby };
}
