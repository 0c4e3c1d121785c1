import { render, type ComponentChild } from 'preact';
import type { Store } from './store';

/**
 * Shows the state of a store in an element, now and after each change, at once: whoever dispatches can measure and focus what it shows.
 * Returns what takes it away.
 */
export function mount<S, E>(host: Element, store: Store<S, E>, view: (state: S) => ComponentChild): () => void {
  const stop = new AbortController();
  const draw = () => render(view(store.state), host);
  store.subscribe(draw, stop.signal);
  draw();
  return () => {
    stop.abort();
    render(null, host);
  };
}
