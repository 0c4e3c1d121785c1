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
  const isInside = (override: PlacedOverride) => override.from === 'editors' && morphemes.some((one) => {
    const { start, end } = override.span;
    if (start < one.start || end > endOf(one) || (start === one.start && end === endOf(one))) return false;
    const others = overrides.filter(({ span }) => span.start >= one.start && span.end <= endOf(one));
    return isKanaOnly(bare(one, others));
  });
  return { whole: overrides.filter((one) => !isInside(one)), inside: overrides.filter(isInside) };
}

/** What of a morpheme has no reading of the editors. */
function bare({ surface, start }: Pick<Analysed, 'surface' | 'start'>, overrides: readonly PlacedOverride[]): string {
  return [...overrides].reverse().reduce((rest, { span }) => rest.slice(0, span.start - start) + rest.slice(span.end - start), surface);
}

/** Gives words the editors' readings of their kanji; the kana are read as they are written. */
export function readPartly(atoms: readonly Atom[], overrides: readonly PlacedOverride[]): Atom[] {
  return atoms.map((atom) => {
    const own = overrides.filter(({ span }) => span.start >= atom.start && span.end <= endOf(atom));
    if (own.length === 0) return atom;
    let reading = '';
    let at = atom.start;
    for (const { span, reading: kana } of own) {
      reading += atom.surface.slice(at - atom.start, span.start - atom.start) + kana;
      at = span.end;
    }
    reading += atom.surface.slice(at - atom.start);
    const ruby = own.map(({ span, reading: kana }) => ({ span, reading: kana }));
    return { ...atom, reading, ruby, from: 'editors' };
  });
}
