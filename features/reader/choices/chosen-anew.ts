import type { ChosenPlace } from '@/domain/study/choices/choice';
import type { AppliedReading } from '@/domain/study/choices/apply-choices';
import type { PanelWord } from '@/domain/study/word-file';

/** The readings that the reader chose for the words of a page; printed over them. */
export interface Chosen {
  /** How the reader reads a word of the page's word file; null where nothing was chosen. */
  of(word: PanelWord): AppliedReading | null;
  /** What was chosen for a place; null where nothing was, or where it was taken back. */
  at(place: ChosenPlace): string | null;
  /** Keeps a reading, prints it, and tells it; null takes it back. Rejects where the browser keeps nothing. */
  choose(place: ChosenPlace, reading: string | null): Promise<void>;
}

const name = 'taiyaku:chosen-anew';

/** Tells at the edition's element that the readings which the reader chose for its words are others than before, and printed: texts may be divided anew. */
export function tellChosen(root: HTMLElement, chosen: Chosen): void {
  root.dispatchEvent(new CustomEvent(name, { detail: chosen }));
}

export function onChosenAnew(root: HTMLElement, act: (chosen: Chosen) => void, signal: AbortSignal): void {
  root.addEventListener(name, (event) => act((event as CustomEvent<Chosen>).detail), { signal });
}
