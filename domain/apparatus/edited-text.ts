import type { Language } from '../text/language';
import type { Span } from '../text/span';
import type { ApparatusKind } from './apparatus';
import { bracketsOf } from './brackets';
import { gapMarker, shownSpan } from './gap-marker';

/** The editors' hand in a text: UTF-16 units of it; an empty span is a place between characters. */
export interface Intervention {
  readonly kind: ApparatusKind;
  readonly span: Span;
}

/** A sign of the editors, and the UTF-16 offset in the text before which it stands. */
export interface EditorialMark {
  readonly at: number;
  readonly sign: string;
  readonly kind: 'opens' | 'closes' | 'gap';
}

/**
 * The signs of a text in the order in which they are written. Words of a translation may rest on several entries of one kind, which one
 * sign says. What the edition leaves out or moves has none.
 */
export function editorialMarks(language: Language, interventions: readonly Intervention[]): EditorialMark[] {
  const each = new Map(interventions.map(({ kind, span }) => ({ kind, span: shownSpan(kind, span) })).map((one) => [`${one.kind} ${one.span.start} ${one.span.end}`, one]));
  const written = [...each.values()].flatMap(({ kind, span }, order): (EditorialMark & { rank: number; order: number })[] => {
    if (kind === 'gap') return [{ at: span.start, rank: 1, order, sign: gapMarker[language], kind: 'gap' }];
    const pair = bracketsOf(kind);
    if (!pair) return [];
    // At one place: what ends there, then what is lost there, then what begins.
    return [{ at: span.start, rank: 2, order, sign: pair[0], kind: 'opens' }, { at: span.end, rank: 0, order: -order, sign: pair[1], kind: 'closes' }];
  });
  return written.sort((a, b) => a.at - b.at || a.rank - b.rank || a.order - b.order).map(({ at, sign, kind }) => ({ at, sign, kind }));
}

/**
 * A text as characters alone, for where there is no markup: supplied words in ⟨ ⟩, corrected ones in ⸢ ⸣, and the sign of a gap where
 * something is lost, so that nothing passes for received that was not. What the edition leaves out or moves has no sign here.
 */
export function editedText(text: string, language: Language, interventions: readonly Intervention[]): string {
  let result = '';
  let done = 0;
  for (const { at, sign } of editorialMarks(language, interventions)) {
    result += text.slice(done, at) + sign;
    done = at;
  }
  return result + text.slice(done);
}
