import type { Language } from '../text/language';
import type { Span } from '../text/span';
import type { ApparatusKind } from './apparatus';

/** Printed where something is lost: real characters, so that no copy closes the gap. */
export const gapMarker: Readonly<Record<Language, string>> = { ja: '［…］', en: '[…]' };

/** The same for the ear, with the rests that a voice makes at commas. */
export const gapSpoken: Readonly<Record<Language, string>> = { ja: '、欠落、', en: ', words lost, ' };

/**
 * Where an entry shows in a text. Words of a translation that rest on a gap stand as they are, with the sign of the gap before them: they are no
 * words of the editors, and something is lost where they begin.
 */
export function shownSpan(kind: ApparatusKind, { start, end }: Span): Span {
  return { start, end: kind === 'gap' ? start : end };
}
