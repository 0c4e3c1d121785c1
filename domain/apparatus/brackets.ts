import type { ApparatusKind } from './apparatus';

/** What stands round words of the editors where there is no markup. */
export const brackets = { supplied: ['⟨', '⟩'], corrected: ['⸢', '⸣'] } as const;

/** Null for kinds that have no words of their own. */
export function bracketsOf(kind: ApparatusKind): readonly [open: string, close: string] | null {
  return kind === 'supplied' || kind === 'corrected' ? brackets[kind] : null;
}
