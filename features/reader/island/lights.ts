/**
 * Lights a segment with its partner, and a linked phrase with its counterpart.
 * The classes are the only thing that changes; the style does the rest.
 */
export function makeLights(root: HTMLElement): { show(target: Element | null): void } {
  let bead: string | undefined;
  let link: string | undefined;
  const swap = (selector: string, lit: boolean) => {
    for (const element of root.querySelectorAll(selector)) element.classList.toggle('lit', lit);
  };
  return {
    show(target) {
      const nextBead = target?.closest<HTMLElement>('[data-b]')?.dataset.b;
      const nextLink = target?.closest<HTMLElement>('[data-l]')?.dataset.l;
      if (nextBead === bead && nextLink === link) return;
      if (nextBead !== bead) {
        swap('.bead.lit', false);
        if (nextBead !== undefined) swap(`[data-b="${nextBead}"]`, true);
      }
      swap('.l.lit', false);
      // Phrases are counted inside of their bead.
      if (nextLink !== undefined) swap(`[data-b="${nextBead}"] [data-l="${nextLink}"]`, true);
      bead = nextBead;
      link = nextLink;
    },
  };
}
