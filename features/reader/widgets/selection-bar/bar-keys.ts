const stops = 'a[href], button, input';

/**
 * The bar stands at the end of the page. While it is shown, Tab goes from the selection to it first, once, and from its end on from where
 * one was; Escape goes back there.
 */
export function leadKeysToBar(current: () => HTMLElement | null, signal: AbortSignal): void {
  let origin: HTMLElement | null = null;
  let visited: HTMLElement | null = null;
  document.addEventListener('keydown', (event) => {
    const bar = current();
    if (!bar?.isConnected || (event.key !== 'Tab' && event.key !== 'Escape')) return;
    const own = [...bar.querySelectorAll<HTMLElement>(stops)].filter((each) => each.checkVisibility());
    const active = document.activeElement;
    if (bar.contains(active)) {
      const isLeaving = event.key === 'Escape' || active === (event.shiftKey ? own[0] : own.at(-1));
      if (!isLeaving) return;
      // A press of Tab then goes on from there by itself.
      origin?.focus({ preventScroll: true });
      if (event.key === 'Tab' && event.shiftKey) event.preventDefault();
      return;
    }
    if (event.key !== 'Tab' || event.shiftKey || event.altKey || event.ctrlKey || event.metaKey || visited === bar || getSelection()?.isCollapsed !== false) return;
    origin = active instanceof HTMLElement ? active : null;
    visited = bar;
    own[0]?.focus({ preventScroll: true });
    event.preventDefault();
  }, { signal, capture: true });
}
