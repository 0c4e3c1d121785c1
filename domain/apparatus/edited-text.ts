import type { Language } from '../text/language';
import type { Span } from '../text/span';
import type { ApparatusKind } from './apparatus';
import { gapSign } from './gap-sign';

/** The editors' hand in a text: UTF-16 units of it; an empty span is a place between characters. */
export interface Intervention {
  readonly kind: ApparatusKind;
  readonly span: Span;
}

const signs: Readonly<Partial<Record<ApparatusKind, readonly [string, string]>>> = { supplied: ['⟨', '⟩'], corrected: ['⸢', '⸣'] };

/**
 * A text as characters alone, for where there is no markup: supplied words in ⟨ ⟩, corrected ones in ⸢ ⸣, and the sign of a gap where
 * something is lost, so that nothing passes for received that was not. What the edition leaves out or moves has no sign here.
 */
export function editedText(text: string, language: Language, interventions: readonly Intervention[]): string {
  const written = interventions.flatMap(({ kind, span }, order): { at: number; rank: number; order: number; sign: string }[] => {
    if (kind === 'gap') return [{ at: span.start, rank: 1, order, sign: gapSign[language] }];
    const pair = signs[kind];
    if (!pair) return [];
    // At one place: what ends there, then what is lost there, then what begins.
    return [{ at: span.start, rank: 2, order, sign: pair[0] }, { at: span.end, rank: 0, order: -order, sign: pair[1] }];
  });
  written.sort((a, b) => a.at - b.at || a.rank - b.rank || a.order - b.order);
  let result = '';
  let done = 0;
  for (const { at, sign } of written) {
    result += text.slice(done, at) + sign;
    done = at;
  }
  return result + text.slice(done);
}
