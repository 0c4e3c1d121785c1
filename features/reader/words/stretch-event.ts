import type { Span } from '@/domain/text/span';

const name = 'taiyaku:look-up';

/** Some of the Japanese of a segment, in UTF-16 units of its text. */
export interface Stretch {
  readonly address: string;
  readonly span: Span;
}

/** Asks for what is known of a stretch, without knowing who knows. */
export function askForStretch(root: HTMLElement, stretch: Stretch): void {
  root.dispatchEvent(new CustomEvent(name, { detail: stretch }));
}

export function onStretchAsked(root: HTMLElement, answer: (stretch: Stretch) => void, signal: AbortSignal): void {
  root.addEventListener(name, (event) => answer((event as CustomEvent<Stretch>).detail), { signal });
}
