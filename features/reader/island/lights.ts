/**
 * Lights a segment with its partner, and a linked phrase with its counterpart.
 * The classes are the only thing that changes; the style does the rest.
 */
export function makeLights(root: HTMLElement): { show(target: Element | null): void } {
  let bead: string | undefined;
  let link: string | undefined;
  const swap = (name: 'b' | 'l', from: string | undefined, to: string | undefined) => {
    if (from === to) return;
    for (const [value, lit] of [[from, false], [to, true]] as const) {
      if (value === undefined) continue;
      for (const element of root.querySelectorAll(`[data-${name}="${CSS.escape(value)}"]`)) {
        element.classList.toggle('lit', lit);
      }
    }
  };
  return {
    show(target) {
      const nextBead = target?.closest<HTMLElement>('[data-b]')?.dataset.b;
      const nextLink = target?.closest<HTMLElement>('[data-l]')?.dataset.l;
      swap('b', bead, nextBead);
      swap('l', link, nextLink);
      bead = nextBead;
      link = nextLink;
    },
  };
}
