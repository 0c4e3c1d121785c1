import type { WordState } from '@/domain/study/known/change';
import { reduceChoice, type ChoiceEvent, type ChoiceState } from './reading-choice-state';
import type { LookUp } from './look-up';

/** What may change in the panel of a word while it is open. */
export interface PanelState {
  /** The reader's mark of the word. */
  readonly mark: WordState | null;
  /** Whether the reader hides its reading. */
  readonly isReadingKnown: boolean;
  readonly choice: ChoiceState;
  /** The whole entries, which the reader asks for. */
  readonly dictionary: LookUp;
  /** The sense that stands in for the editors', where they give none. */
  readonly sense: LookUp;
}

export type PanelEvent =
  | { readonly type: 'mark'; readonly mark: WordState | null }
  | { readonly type: 'reading-known'; readonly isKnown: boolean }
  | { readonly type: 'choice'; readonly event: ChoiceEvent }
  | { readonly type: 'dictionary' | 'sense'; readonly lookUp: LookUp };

export function reducePanel(state: PanelState, event: PanelEvent): PanelState {
  switch (event.type) {
    case 'mark':
      return event.mark === state.mark ? state : { ...state, mark: event.mark };
    case 'reading-known':
      return { ...state, isReadingKnown: event.isKnown };
    case 'choice':
      return { ...state, choice: reduceChoice(state.choice, event.event) };
    case 'dictionary':
      return { ...state, dictionary: event.lookUp };
    case 'sense':
      return { ...state, sense: event.lookUp };
  }
}
