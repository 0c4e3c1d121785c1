import { caretAt } from '../dom/printed-text';
import { css } from '../contract/markup';

/** Pixels that a hand moves without meaning to. */
const slip = 4;

/** A mouse that draws from within a term selects words, as it does beside it: browsers begin no selection in a link. */
export function watchDrags(root: HTMLElement, signal: AbortSignal): void {
  let from: { readonly x: number; readonly y: number } | null = null;
  root.addEventListener(
    'pointerdown',
    ({ pointerType, button, target, clientX, clientY }) => {
      const isLink = target instanceof Element && target.closest(`${css.text} a:not(${css.address})`) !== null;
      from = pointerType === 'mouse' && button === 0 && isLink ? { x: clientX, y: clientY } : null;
    },
    { signal },
  );
  // What is selected under the mouse would be taken along by it.
  root.addEventListener('dragstart', (event) => {
    if (from) event.preventDefault();
  }, { signal });
  document.addEventListener('pointerup', () => {
    from = null;
  }, { signal });
  document.addEventListener(
    'pointermove',
    ({ buttons, clientX, clientY }) => {
      if (!from || buttons !== 1 || Math.hypot(clientX - from.x, clientY - from.y) < slip) return;
      const [start, end] = [caretAt(from.x, from.y), caretAt(clientX, clientY)];
      if (start && end && root.contains(end.node)) getSelection()?.setBaseAndExtent(start.node, start.offset, end.node, end.offset);
    },
    { signal },
  );
}
