import { css } from '../contract/markup';

/** Waits for the first selection in the text; everything else is loaded with it. */
export function watchForSelections(root: HTMLElement, signal: AbortSignal): void {
  const started = new AbortController();
  const start = () => {
    const selection = getSelection();
    if (!selection || selection.isCollapsed || !root.querySelector(css.text)?.contains(selection.anchorNode)) return;
    started.abort();
    void import('../widgets/selection-bar/watch-selection').then(({ showBarForSelections }) => {
      if (!signal.aborted) showBarForSelections(root, signal);
    });
  };
  document.addEventListener('selectionchange', start, { signal: AbortSignal.any([signal, started.signal]) });
  // Some select before this is loaded.
  start();
}
