import { isVertical } from '../dom/viewport';

/** Where the phone itself takes a swipe for Back. */
const edge = 28;

/**
 * From sentence to sentence: a short, quick, level stroke of one finger. It only looks
 * on: scrolling and selecting go on as ever. To the left is on, as on a page of Latin script.
 */
export function watchSwipes(root: HTMLElement, step: (by: 1 | -1) => void, signal: AbortSignal): void {
  let start: { readonly x: number; readonly y: number; readonly at: number } | null = null;
  root.addEventListener(
    'touchstart',
    ({ touches, timeStamp }) => {
      const [touch, second] = touches;
      const inside = touch && touch.clientX > edge && touch.clientX < window.innerWidth - edge;
      // Where the page is magnified, a stroke moves over it.
      const isMagnified = (window.visualViewport?.scale ?? 1) > 1.05;
      start = touch && inside && !second && !isMagnified && !isVertical() ? { x: touch.clientX, y: touch.clientY, at: timeStamp } : null;
    },
    { passive: true, signal },
  );
  root.addEventListener('touchcancel', () => { start = null; }, { passive: true, signal });
  root.addEventListener(
    'touchend',
    ({ changedTouches, timeStamp }) => {
      const [touch] = changedTouches;
      const from = start;
      start = null;
      if (!touch || !from || getSelection()?.isCollapsed === false) return;
      const across = touch.clientX - from.x;
      const along = Math.abs(touch.clientY - from.y);
      if (Math.abs(across) < 60 || along > Math.abs(across) / 3 || timeStamp - from.at > 600) return;
      step(across < 0 ? 1 : -1);
    },
    { passive: true, signal },
  );
}
