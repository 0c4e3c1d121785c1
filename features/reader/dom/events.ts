import type { ChosenPlace } from '@/domain/study/choices/choice';
import type { AppliedReading } from '@/domain/study/choices/apply-choices';
import type { PanelWord } from '@/domain/study/word-file';
import type { Span } from '@/domain/text/span';

/** The readings that the reader chose for the words of a page; printed over them. */
export interface Chosen {
  /** How the reader reads a word of the page's word file; null where nothing was chosen. */
  of(word: PanelWord): AppliedReading | null;
  /** What was chosen for a place; null where nothing was, or where it was taken back. */
  at(place: ChosenPlace): string | null;
  /** Keeps a reading, prints it, and tells it; null takes it back. Rejects where the browser keeps nothing. */
  choose(place: ChosenPlace, reading: string | null): Promise<void>;
}

/*
 * Events at the element of the edition, by which parts of the program that do not import each other work together.
 */
const chosenAnew = 'taiyaku:chosen-anew';
const lookUp = 'taiyaku:look-up';
/** The Japanese was printed anew: nodes found before are no longer part of the page. */
export const reprinted = 'taiyaku:reprinted';

/** The readings that the reader chose have changed, and are printed: text nodes may be divided in other places than before. */
export function notifyChosenReadings(root: HTMLElement, chosen: Chosen): void {
  root.dispatchEvent(new CustomEvent(chosenAnew, { detail: chosen }));
}

export function onChosenReadings(root: HTMLElement, act: (chosen: Chosen) => void, signal: AbortSignal): void {
  root.addEventListener(chosenAnew, (event) => act((event as CustomEvent<Chosen>).detail), { signal });
}

/** Some of the Japanese of a segment, in UTF-16 units of its text. */
export interface Stretch {
  readonly address: string;
  readonly span: Span;
}

/** Opens the panel for a stretch of text, such as a selection. */
export function requestLookUp(root: HTMLElement, stretch: Stretch): void {
  root.dispatchEvent(new CustomEvent(lookUp, { detail: stretch }));
}

export function onLookUpRequested(root: HTMLElement, answer: (stretch: Stretch) => void, signal: AbortSignal): void {
  root.addEventListener(lookUp, (event) => answer((event as CustomEvent<Stretch>).detail), { signal });
}
