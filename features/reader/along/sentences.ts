import type { Card } from '../island/card';
import { placeInView, putInView } from './place';

export interface Sentences {
  /** The sentence one is at: where the focus is, which is lit, or which is in view. */
  current(): HTMLElement | null;
  /** On to the next sentence (1) or back (-1). */
  step(by: 1 | -1): void;
  /** Shows the other language of a sentence where the layout hides it, and `way` after it; false where it is in sight. */
  showPartner(within: Element | null, way?: Node | null): boolean;
}

const isShown = (element: HTMLElement) =>
  element.getClientRects().length > 0 && getComputedStyle(element).visibility !== 'hidden' && element.textContent !== '';

/** The sentences of the text as they are shown now. */
export function shownBeads(root: HTMLElement): HTMLElement[] {
  const all = [...root.querySelectorAll<HTMLElement>('.text .bead')].filter(isShown);
  const japanese = all.filter((bead) => bead.closest('[lang]')?.getAttribute('lang') === 'ja');
  return japanese.length > 0 ? japanese : all;
}

export function makeSentences(root: HTMLElement, lights: { show(target: Element | null): void }, card: Card): Sentences {
  const shownWith = (part: Element | null) => {
    const number = part?.closest<HTMLElement>('.text [data-b]')?.dataset.b;
    return number === undefined ? null : (shownBeads(root).find((bead) => bead.dataset.b === number) ?? null);
  };
  const current = () => shownWith(document.activeElement) ?? shownWith(root.querySelector('.text .bead.lit')) ?? placeInView(shownBeads(root));

  const showPartner = (within: Element | null, way: Node | null = null) => {
    const number = within?.closest<HTMLElement>('.text [data-b]')?.dataset.b;
    if (number === undefined) return false;
    const beads = [...root.querySelectorAll<HTMLElement>(`.text [data-b="${number}"]`)];
    const hidden = beads.filter((bead) => bead.textContent !== '' && !isShown(bead));
    const shown = beads.find(isShown);
    if (!shown || hidden.length === 0) return false;
    card.open(copyOf(hidden), shown.querySelector<HTMLElement>('.addr') ?? shown, way);
    lights.show(shown);
    return true;
  };

  return {
    current,
    showPartner,
    step(by) {
      const beads = shownBeads(root);
      const now = current();
      const next = beads[now ? beads.indexOf(now) + by : 0];
      if (!next) return;
      const wasOpen = card.isOpen;
      root.querySelector<HTMLElement>(`[data-b="${next.dataset.b}"] .addr`)?.focus({ preventScroll: true });
      lights.show(next);
      putInView(next);
      if (wasOpen && !showPartner(next)) card.close();
    },
  };
}

/** The words alone: ids, addresses and lights stay in the page. */
function copyOf(beads: readonly HTMLElement[]): HTMLElement {
  const copy = document.createElement('div');
  copy.className = 'partner';
  for (const bead of beads) {
    const words = document.createElement('p');
    words.lang = bead.closest<HTMLElement>('[lang]')?.lang ?? '';
    words.append(...(bead.cloneNode(true) as Element).childNodes);
    for (const handle of words.querySelectorAll('.addr, .k, .gl')) handle.remove();
    for (const part of words.querySelectorAll('[id]')) part.removeAttribute('id');
    copy.append(words);
  }
  return copy;
}
