import { shownAddresses } from './address-keys';
import { css } from '../contract/markup';

/** On an address, Shift with the arrows selects whole sentences from it on, as it selects characters elsewhere. */
export function watchSelectionKeys(root: HTMLElement, signal: AbortSignal): void {
  let anchor: HTMLElement | null = null;
  document.addEventListener(
    'keydown',
    (event) => {
      const { key, target } = event;
      const address = target instanceof Element ? target.closest<HTMLElement>(`${css.text} ${css.address}`) : null;
      if (!event.shiftKey || !address || event.altKey || event.ctrlKey || event.metaKey) {
        if (key !== 'Shift') anchor = null;
        return;
      }
      const by = { ArrowDown: 1, ArrowUp: -1 }[key];
      if (by === undefined) return;
      event.preventDefault();
      // Put away meanwhile, it begins anew.
      if (getSelection()?.isCollapsed !== false) anchor = null;
      const all = shownAddresses(root);
      // The first press selects the sentence itself.
      const next = anchor ? (all[all.indexOf(address) + by] ?? address) : address;
      anchor ??= address;
      selectBetween(anchor.parentElement ?? anchor, next.parentElement ?? next);
      next.focus({ preventScroll: false });
    },
    { signal },
  );
}

/** Selects the words of the page from one sentence to another, as a drag over them would. */
function selectBetween(from: HTMLElement, to: HTMLElement): void {
  const isForward = (from.compareDocumentPosition(to) & Node.DOCUMENT_POSITION_PRECEDING) === 0;
  const [first, last] = isForward ? [from, to] : [to, from];
  getSelection()?.setBaseAndExtent(first, 0, last, last.childNodes.length);
}
