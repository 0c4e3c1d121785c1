import { isVertical, placeInView } from '../dom/viewport';
import { shownBeads } from './sentences';
import { css, data } from '../contract/markup';

/** What stands in the state of a step of the history: a sentence, and how far from the strip's right edge it begins, in pixels. */
interface StripPlace {
  readonly bead: string;
  readonly from: number;
}

const key = 'taiyakuStrip';

/** Milliseconds without scrolling after which the place is kept; browsers allow few changes of a step's state. */
const rest = 250;

/**
 * The place in vertical writing, whose strip scrolls by itself: browsers bring back the window's place alone. It is kept in the
 * state of the step, and so holds on reload and Back.
 */
export function keepStripPosition(root: HTMLElement, signal: AbortSignal): void {
  const strip = root.querySelector<HTMLElement>(css.text);
  if (!strip) return;
  const edge = () => strip.getBoundingClientRect().right;
  let timer = 0;
  const keep = () => {
    clearTimeout(timer);
    if (!isVertical()) return;
    const bead = placeInView(shownBeads(root));
    const box = bead?.getClientRects()[0];
    const place: StripPlace | undefined = box && strip.scrollLeft !== 0 ? { bead: bead?.dataset[data.bead] ?? '', from: edge() - box.right } : undefined;
    history.replaceState({ ...history.state, [key]: place }, '');
  };
  const bringBack = (state: unknown) => {
    const place = isVertical() ? placeOf(state) : null;
    const bead = place && shownBeads(root).find(({ dataset }) => dataset[data.bead] === place.bead);
    const box = bead?.getClientRects()[0];
    if (place && box) strip.scrollBy({ left: box.right - (edge() - place.from), behavior: 'instant' });
  };
  strip.addEventListener('scroll', () => {
    clearTimeout(timer);
    timer = window.setTimeout(keep, rest);
  }, { passive: true, signal });
  // A link leads away from this step before it comes to rest.
  document.addEventListener('click', keep, { capture: true, signal });
  window.addEventListener('pagehide', keep, { signal });
  // The browser moves first.
  window.addEventListener('popstate', ({ state }) => setTimeout(() => bringBack(state)), { signal });
  signal.addEventListener('abort', () => clearTimeout(timer));
  bringBack(history.state);
}

function placeOf(state: unknown): StripPlace | null {
  const place = (state as Partial<Record<string, StripPlace>> | null)?.[key];
  return place && typeof place.bead === 'string' && Number.isFinite(place.from) ? place : null;
}

/** The address in view, for a link that keeps it: of a bead of several sentences, the first. */
export function addressInStrip(root: HTMLElement): string {
  const bead = placeInView(shownBeads(root));
  return bead?.id || bead?.querySelector('[id]')?.id || '';
}

