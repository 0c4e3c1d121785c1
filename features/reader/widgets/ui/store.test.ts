import { expect, it, vi } from 'vitest';
import { createStore } from './store';

const counter = () => createStore<number, number>((state, by) => state + by, 0);

it('tells its listeners of each change, with the new state in place', () => {
  const store = counter();
  const seen: number[] = [];
  store.subscribe(() => seen.push(store.state));
  store.dispatch(2);
  store.dispatch(3);
  expect(seen).toEqual([2, 5]);
});

it('tells nobody where nothing changes, or after the signal', () => {
  const store = counter();
  const listener = vi.fn();
  const stop = new AbortController();
  store.subscribe(listener, stop.signal);
  store.dispatch(0);
  stop.abort();
  store.dispatch(1);
  store.subscribe(listener, stop.signal);
  store.dispatch(1);
  expect(listener).not.toHaveBeenCalled();
});
