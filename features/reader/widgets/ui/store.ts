/** The state of one widget, in one place: it changes only by events, through a pure reducer. */
export interface Store<S, E> {
  readonly state: S;
  dispatch(event: E): void;
  /** Calls back after each change, until the signal. */
  subscribe(onChange: () => void, signal?: AbortSignal): void;
}

export function createStore<S, E>(reduce: (state: S, event: E) => S, initial: S): Store<S, E> {
  let state = initial;
  const listeners = new Set<() => void>();
  return {
    get state() {
      return state;
    },
    dispatch(event) {
      const next = reduce(state, event);
      if (next === state) return;
      state = next;
      for (const listener of [...listeners]) listener();
    },
    subscribe(onChange, signal) {
      if (signal?.aborted) return;
      listeners.add(onChange);
      signal?.addEventListener('abort', () => listeners.delete(onChange), { once: true });
    },
  };
}
