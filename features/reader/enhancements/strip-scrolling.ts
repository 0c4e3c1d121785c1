import { isVertical } from '../dom/viewport';
import { css } from '../contract/markup';

/** The wheel and the keys of vertical writing: on is to the left. */
export function watchStripScrolling(root: HTMLElement, signal: AbortSignal): void {
  const strip = root.querySelector<HTMLElement>(css.text);
  if (!strip) return;
  const line = () => Number.parseFloat(getComputedStyle(strip.querySelector('.prose [lang="ja"]') ?? strip).lineHeight) || 36;

  strip.addEventListener(
    'wheel',
    (event) => {
      if (!isVertical() || event.ctrlKey || event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY)) return;
      const unit = [1, line(), strip.clientWidth][event.deltaMode] ?? 1;
      const before = strip.scrollLeft;
      strip.scrollLeft -= event.deltaY * unit;
      // At its ends the wheel moves the page again.
      if (strip.scrollLeft !== before) event.preventDefault();
    },
    { passive: false, signal },
  );

  document.addEventListener(
    'keydown',
    (event) => {
      if (!isVertical() || event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return;
      const { target } = event;
      if (!(target instanceof Element) || !(target === document.body || target.matches('main') || strip.contains(target))) return;
      const screen = Math.max(line(), strip.clientWidth - 2 * line());
      const all = strip.scrollWidth;
      const by = {
        ArrowLeft: -2 * line(), ArrowRight: 2 * line(), PageDown: -screen, PageUp: screen, ' ': event.shiftKey ? screen : -screen,
        Home: all, End: -all,
      }[event.key];
      if (by === undefined || (event.shiftKey && event.key !== ' ')) return;
      const before = strip.scrollLeft;
      strip.scrollBy({ left: by, behavior: 'instant' });
      if (strip.scrollLeft !== before) event.preventDefault();
    },
    { signal },
  );
}
