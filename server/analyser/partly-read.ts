import { isKanaOnly } from '@/domain/japanese/kana';
import type { Analysed } from './analyser';
import { endOf, type Atom } from './atoms';
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
