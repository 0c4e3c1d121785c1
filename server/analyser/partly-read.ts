import { isKanaOnly, toHiragana } from '@/domain/japanese/kana';
import type { Span } from '@/domain/text/span';
import type { Analysed } from './analyser';
import { endOf, type Atom } from './atoms';
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

/** Gives words the editors' readings of their kanji. The rest is read as it is written, or as the analyser reads it, which agrees where there are kanji. */
export function readPartly(atoms: readonly Atom[], overrides: readonly PlacedOverride[]): Atom[] {
  return atoms.map((atom) => {
    const own = overrides.filter(({ span }) => span.start >= atom.start && span.end <= endOf(atom));
    if (own.length === 0) return atom;
    let rest = '';
    let reading = '';
    let at = atom.start;
    for (const { span, reading: kana } of [...own, { span: { start: endOf(atom), end: endOf(atom) }, reading: '' }]) {
      const between = atom.surface.slice(at - atom.start, span.start - atom.start);
      rest += between;
      reading += between + kana;
      at = span.end;
    }
    if (!isKanaOnly(rest)) return atom;
    return { ...atom, reading, ruby: own.map(({ span, reading: kana }) => ({ span, reading: kana })), from: 'editors' };
  });
}

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
