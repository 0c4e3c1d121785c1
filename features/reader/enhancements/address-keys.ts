import { css } from '../contract/markup';

/** Of a language that the layout hides, addresses take no focus. */
export function shownAddresses(root: HTMLElement): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(`${css.text} ${css.address}`)].filter((address) => address.checkVisibility({ visibilityProperty: true }));
}

/**
 * On an address: up and down to the addresses beside it, left and right through
 * the linked phrases of its segment. Returns what is to be lit, or null.
 */
export function step(event: KeyboardEvent, root: HTMLElement): Element | null {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return null;
  const address = event.target instanceof Element ? event.target.closest<HTMLElement>(css.address) : null;
  if (!address) return null;
  const by = { ArrowDown: 1, ArrowUp: -1, ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (by === undefined) return null;
  event.preventDefault();
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    const all = shownAddresses(root);
    all[all.indexOf(address) + by]?.focus();
    return null;
  }
  const links = [...(address.closest(css.with.bead)?.querySelectorAll(css.with.phrase) ?? [])];
  const now = links.findIndex((link) => link.classList.contains('lit'));
  const next = now === -1 && by === -1 ? links.length - 1 : now + by;
  return links[(next + links.length) % links.length] ?? null;
}
