import { shiftRuby, spoken } from '@/domain/japanese/furigana/ruby';
import { toHiragana } from '@/domain/japanese/kana';
import { overlaps, type Span } from '@/domain/text/span';
import type { Analysed } from './analyser';
import { endOf, type WordUnit } from './word-units';
import { readingInside } from './lattice/fixed-readings';
import type { PlacedOverride } from './overrides';

interface PartlyRead {
  /** Readings over words. */
  readonly whole: readonly PlacedOverride[];
  /** Readings over the kanji of a word that goes on in kana. */
  readonly inside: readonly PlacedOverride[];
}

/** Tells the readings that editors give to the kanji of one word alone (吊《つ》るす), which must not cut it in two, from those over words. */
export function partlyRead(morphemes: readonly Analysed[], overrides: readonly PlacedOverride[]): PartlyRead {
  const isInside = ({ from, span }: PlacedOverride) => from === 'editors' && morphemes.some((one) => (
    span.start >= one.start && span.end <= endOf(one) && (span.start > one.start || span.end < endOf(one))
  ));
  return { whole: overrides.filter((one) => !isInside(one)), inside: overrides.filter(isInside) };
}

/** Cuts the words that a reading's edge still goes through, so that every reading of the editors holds: whatever joined them did not look at it. */
export function cutAtReadings(morphemes: readonly Analysed[], readings: readonly { readonly span: Span }[]): Analysed[] {
  if (readings.length === 0) return [...morphemes];
  return morphemes.flatMap((morpheme) => {
    const { start } = morpheme;
    const end = endOf(morpheme);
    const crossing = readings.filter(({ span }) => (span.start < start && span.end > start && span.end < end) || (span.start > start && span.start < end && span.end > end));
    const edges = [...new Set([start, ...crossing.flatMap(({ span }) => [span.start, span.end]).filter((at) => at > start && at < end), end])].sort((a, b) => a - b);
    if (edges.length === 2) return [morpheme];
    return edges.slice(1).map((to, index): Analysed => {
      const from = edges[index] ?? start;
      const surface = morpheme.surface.slice(from - start, to - start);
      return { ...morpheme, surface, start: from, reading: null, from: 'analyser', lemma: surface, pos: ['名詞', '一般', '*'], conjugationType: '*', conjugationForm: '*' };
    });
  });
}

/**
 * Gives words the editors' readings of a part of their kanji. The rest is read as it is written, or as the analyser reads it; where the analyser's
 * reading of the rest cannot be told apart from what the editors read otherwise, the word as a whole has none.
 */
export function readPartly(atoms: readonly WordUnit[], overrides: readonly PlacedOverride[]): WordUnit[] {
  return atoms.map((atom) => {
    const own = overrides.filter(({ span }) => span.start >= atom.start && span.end <= endOf(atom));
    if (own.length === 0) return atom;
    const rest = atom.ruby.filter(({ span }) => !own.some((one) => overlaps(one.span, span)));
    const ruby = [...own.map(({ span, reading }) => ({ span, reading })), ...rest].sort((a, b) => a.span.start - b.span.start);
    const reading = spoken(atom.surface, shiftRuby(ruby, -atom.start));
    return { ...atom, ruby, reading: takesReading.test(reading) ? null : reading, from: rest.length === 0 ? 'editors' : atom.from };
  });
}

const takesReading = /[\p{Script=Han}々0-9０-９]/u;

/** Undoes what rules say of words that have a reading over them (UTF-16 offsets), where it is another one. */
export function keepFixed(before: readonly Analysed[], ruled: readonly Analysed[], fixed: readonly { readonly span: Span; readonly reading: string }[]): Analysed[] {
  if (fixed.length === 0) return [...ruled];
  return ruled.flatMap((morpheme) => {
    const end = morpheme.start + morpheme.surface.length;
    const isOther = morpheme.from === 'rule' && fixed.some(({ span, reading }) => (
      span.start < end && span.end > morpheme.start
      && (morpheme.reading === null || readingInside(morpheme.surface, toHiragana(morpheme.reading), span.start - morpheme.start, span.end - morpheme.start) !== toHiragana(reading))
    ));
    return isOther ? before.filter((one) => one.start >= morpheme.start && one.start < end) : [morpheme];
  });
}
