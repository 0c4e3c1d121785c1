import type { Chosen } from './chosen';

const name = 'taiyaku:chosen-anew';

/** Tells at the edition's element that the readings which the reader chose for its words are others than before, and printed: texts may be divided anew. */
export function tellChosen(root: HTMLElement, chosen: Chosen): void {
  root.dispatchEvent(new CustomEvent(name, { detail: chosen }));
}

export function onChosenAnew(root: HTMLElement, act: (chosen: Chosen) => void, signal: AbortSignal): void {
  root.addEventListener(name, (event) => act((event as CustomEvent<Chosen>).detail), { signal });
}
