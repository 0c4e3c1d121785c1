/** The card and its step in the history. Back closes the card, and closing it goes back; the browser does that later, and says so by `popstate`. */
export interface CardState {
  readonly isOpen: boolean;
  /** `own`: the newest step of the history is the card's. `leaving`: the browser was asked to go back from it, and has not done so yet. */
  readonly step: 'none' | 'own' | 'leaving';
  /** Where to go on to when the card's step is gone. */
  readonly onward: string | null;
  /** Counts what is shown and put away: whoever had to wait sees whether something else was asked for meanwhile. */
  readonly turn: number;
}

export type CardEvent =
  | { readonly type: 'shown' | 'closed' | 'popped' }
  /** The card is left for a place of the page. */
  | { readonly type: 'left'; readonly hash: string };

/** What is to be done in the history. `settle`: the browser is done with a step back; `hash`: then go on to there. */
export type CardEffect = { readonly type: 'push' | 'back' } | { readonly type: 'go'; readonly hash: string } | { readonly type: 'settle'; readonly hash: string | null };

export const closedCard: CardState = { isOpen: false, step: 'none', onward: null, turn: 0 };

export function reduceCard(state: CardState, event: CardEvent): readonly [CardState, readonly CardEffect[]] {
  const turn = state.turn + 1;
  switch (event.type) {
    case 'shown':
      // While the browser goes back from an earlier step, a new one waits until it has.
      return state.isOpen || state.step === 'leaving' ? [{ ...state, isOpen: true, turn }, []] : [{ ...state, isOpen: true, step: 'own', turn }, [{ type: 'push' }]];
    case 'closed':
      if (!state.isOpen) return [state, []];
      return state.step === 'own' ? [{ ...state, isOpen: false, step: 'leaving', turn }, [{ type: 'back' }]] : [{ ...state, isOpen: false, turn }, []];
    case 'left':
      if (state.step === 'own') return [{ isOpen: false, step: 'leaving', onward: event.hash, turn }, [{ type: 'back' }]];
      return [{ ...state, isOpen: false, turn }, [{ type: 'go', hash: event.hash }]];
    case 'popped':
      // Opened again meanwhile: it has its step from here on.
      if (state.step === 'leaving' && state.isOpen && state.onward === null) return [{ ...state, step: 'own' }, [{ type: 'push' }]];
      return [{ isOpen: false, step: 'none', onward: null, turn: state.isOpen ? turn : state.turn }, [{ type: 'settle', hash: state.onward }]];
  }
}
