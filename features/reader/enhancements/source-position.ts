import { placeInView, putInView, isVertical } from '../dom/viewport';
import { shownBeads } from './sentences';
import { css, data } from '../contract/markup';

interface Left {
  /** Where the window stood in the text, and then in the source; pixels from the top. */
  readonly text: number;
  readonly source: number;
}

export interface SourcePosition {
  /** To be called when the view has changed; `back` shows the view of before, and `forth` this one again. */
  keep(from: string, to: string, back: () => void, forth: () => void): void;
}

const topOf = (element: Element) => element.getClientRects()[0]?.top ?? 0;

/**
 * Between the text and the source as received: from a sentence to the line where it begins, and from a line to
 * its sentence. Who only looks over and comes back stands where they stood.
 */
export function makeSourcePosition(root: HTMLElement): SourcePosition {
  const addressesOf = (line: HTMLElement) => [...line.querySelectorAll<HTMLAnchorElement>(':scope > a')].map(({ hash }) => hash.slice(1));
  // Copies went nowhere.
  const lines = [...root.querySelectorAll<HTMLElement>(`${css.witness} li`)].filter((line) => addressesOf(line).length > 0);
  let left: Left | null = null;

  const sentenceInView = () => {
    if (window.scrollY === 0 && !isVertical()) return null;
    const bead = placeInView(shownBeads(root));
    return bead && { top: isVertical() ? window.innerHeight / 3 : topOf(bead), number: bead.dataset[data.bead] ?? '' };
  };
  const lineOf = (number: string) => {
    const addresses = [...root.querySelectorAll(`${css.text} ${css.beadOf(number)}`)].flatMap((bead) => [bead, ...bead.querySelectorAll('[id]')]).map(({ id }) => id);
    return lines.find((line) => addressesOf(line).some((address) => addresses.includes(address)));
  };
  const lineInView = () => {
    const line = window.scrollY === 0 ? null : placeInView(lines);
    return line && { top: topOf(line), address: addressesOf(line)[0] ?? '' };
  };
  const sentenceAt = (address: string) => {
    const number = document.getElementById(address)?.closest<HTMLElement>(css.with.bead)?.dataset[data.bead];
    return shownBeads(root).find((bead) => bead.dataset[data.bead] === number);
  };
  const alignTo = (element: Element, top: number) => window.scrollBy({ top: topOf(element) - top, behavior: 'instant' });

  return {
    keep(from, to, back, forth) {
      if ((from === 'received') === (to === 'received')) return;
      // Before anything is asked of the layout: the shorter of the two would cut where the window stands.
      back();
      const stood = window.scrollY;
      if (to === 'received') {
        const place = sentenceInView();
        forth();
        const line = place && lineOf(place.number);
        if (line) alignTo(line, place.top);
        left = { text: stood, source: window.scrollY };
        return;
      }
      const place = lineInView();
      forth();
      if (left && Math.abs(left.source - stood) < 2) {
        window.scrollTo({ top: left.text, behavior: 'instant' });
        return;
      }
      const bead = place && sentenceAt(place.address);
      if (!bead) return;
      if (isVertical()) putInView(bead);
      else alignTo(bead, place.top);
    },
  };
}
