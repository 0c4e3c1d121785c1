import { css, data, states } from '../contract/markup';

/**
 * Lights a segment with its partner, and a linked phrase with its counterpart.
 * The classes are the only thing that changes; the style does the rest.
 */
export function makePartnerHighlight(root: HTMLElement): { show(target: Element | null): void } {
  let bead: string | undefined;
  let link: string | undefined;
  const swap = (selector: string, lit: boolean) => {
    for (const element of root.querySelectorAll(selector)) element.classList.toggle(states.lit, lit);
  };
  return {
    show(target) {
      const nextBead = target?.closest<HTMLElement>(css.with.bead)?.dataset[data.bead];
      const nextLink = target?.closest<HTMLElement>(css.with.phrase)?.dataset[data.phrase];
      if (nextBead === bead && nextLink === link) return;
      if (nextBead !== bead) {
        swap(`${css.bead}${css.lit}`, false);
        if (nextBead !== undefined) swap(css.beadOf(nextBead), true);
      }
      swap(`${css.phrase}${css.lit}`, false);
      // Phrases are counted inside of their bead.
      if (nextLink !== undefined) swap(`${css.beadOf(nextBead)} ${css.phraseOf(nextLink)}`, true);
      bead = nextBead;
      link = nextLink;
    },
  };
}
