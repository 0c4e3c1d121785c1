import { css, data } from '../contract/markup';

/** Whether the Japanese runs from right to left, in a strip that scrolls by itself. */
export const isVertical = () => document.documentElement.dataset.writing === 'vertical';

export const stripOf = (element: Element) => element.closest<HTMLElement>(`${css.edition} ${css.text}`);

/** The last of some places, in the order of the text, that begins before the line at which links put what they lead to. */
export function placeInView(places: readonly HTMLElement[]): HTMLElement | null {
  const [first] = places;
  if (!first) return null;
  const strip = isVertical() ? stripOf(first) : null;
  const right = (strip?.getBoundingClientRect().right ?? 0) - 8;
  const line = Number.parseFloat(getComputedStyle(document.querySelector('main [id]') ?? first).scrollMarginTop) + 8;
  return places.findLast((place) => {
    const box = place.getClientRects()[0];
    if (!box) return false;
    return strip ? box.right >= right : box.top <= line;
  }) ?? null;
}

/** Brings a sentence to where it is easy to read, if it is not there. */
export function putInView(bead: HTMLElement): void {
  const box = bead.getBoundingClientRect();
  const strip = isVertical() ? stripOf(bead) : null;
  if (strip) {
    const { left, right } = strip.getBoundingClientRect();
    if (box.right > right || box.left < left) strip.scrollBy({ left: box.right - (right - 32), behavior: 'instant' });
    return;
  }
  const { innerHeight } = window;
  if (box.top < innerHeight * 0.12 || box.bottom > innerHeight * 0.7) bead.scrollIntoView({ block: 'center', behavior: 'instant' });
}

/** Makes a change, and puts what was being read back to where it stood. */
export function holdPlace(find: () => HTMLElement | null, change: () => void): void {
  const before = find();
  const top = before?.getClientRects()[0]?.top;
  const wasVertical = isVertical();
  change();
  const number = before?.dataset[data.bead];
  const after = number === undefined ? null : shownBead(number);
  if (!after || top === undefined) return;
  if (!isVertical() && !wasVertical) {
    window.scrollBy({ top: (after.getClientRects()[0]?.top ?? top) - top, behavior: 'instant' });
    return;
  }
  if (isVertical() && !wasVertical) showStrip(after);
  putInView(after);
}

/** Puts the strip of vertical writing under the bar. */
export function showStrip(inside: Element): void {
  const top = stripOf(inside)?.getBoundingClientRect().top ?? 0;
  const bar = document.querySelector('header')?.getBoundingClientRect();
  const under = bar && bar.top < 1 ? bar.height : 0;
  window.scrollBy({ top: top - under, behavior: 'instant' });
}

function shownBead(number: string): HTMLElement | null {
  const beads = [...document.querySelectorAll<HTMLElement>(`${css.text} ${css.beadOf(number)}`)];
  return beads.find((bead) => bead.getClientRects().length > 0) ?? null;
}
