import type { Card } from '../widgets/card/card';
import { hiddenPartner, isShown } from '../dom/hidden-partner';
import { placeInView, putInView } from '../dom/viewport';
import { css, data } from '../contract/markup';

export interface Sentences {
  /** The sentence one is at: where the focus is, which is lit, or which is in view. */
  current(): HTMLElement | null;
  /** On to the next sentence (1) or back (-1). */
  step(by: 1 | -1): void;
  /** Shows the other language of a sentence where the layout hides it; false where it is in sight. */
  showPartner(within: Element | null): boolean;
}

/** The sentences of the text as they are shown now. */
export function shownBeads(root: HTMLElement): HTMLElement[] {
  const all = [...root.querySelectorAll<HTMLElement>(`${css.text} ${css.bead}`)].filter(isShown);
  const japanese = all.filter((bead) => bead.closest('[lang]')?.getAttribute('lang') === 'ja');
  return japanese.length > 0 ? japanese : all;
}

export function makeSentences(root: HTMLElement, lights: { show(target: Element | null): void }, card: Card): Sentences {
  const shownWith = (part: Element | null) => {
    const number = part?.closest<HTMLElement>(`${css.text} ${css.with.bead}`)?.dataset[data.bead];
    return number === undefined ? null : (shownBeads(root).find((bead) => bead.dataset[data.bead] === number) ?? null);
  };
  const current = () => shownWith(document.activeElement) ?? shownWith(root.querySelector(`${css.text} ${css.bead}${css.lit}`)) ?? placeInView(shownBeads(root));

  const showPartner = (within: Element | null) => {
    const partner = hiddenPartner(root, within);
    if (!partner) return false;
    const { shown, words } = partner;
    card.open(words, shown.querySelector<HTMLElement>(css.address) ?? shown);
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
      root.querySelector<HTMLElement>(`${css.beadOf(next.dataset[data.bead])} ${css.address}`)?.focus({ preventScroll: true });
      lights.show(next);
      putInView(next);
      if (wasOpen && !showPartner(next)) card.close();
    },
  };
}
