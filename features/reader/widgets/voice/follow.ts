import { isVertical, stripOf } from '../../dom/viewport';

/** In milliseconds: for so long after a movement of the hand nothing else moves the page. */
const handRests = 1500;
/** A movement of the page is not overtaken by the next word. */
const moveTakes = 700;

export interface Follow {
  /** Brings into view what is read now. Where `asked` says so whatever the person does; otherwise only if they have not gone away from what was read before. */
  to(rect: DOMRect | undefined, within: Element, asked: boolean): void;
}

/** Scrolls with the voice, and never against the hand. `cover` is what lies over the foot of the page. */
export function makeFollow(cover: () => number, signal: AbortSignal): Follow {
  let moved = Number.NEGATIVE_INFINITY;
  let brought = Number.NEGATIVE_INFINITY;
  let last: { readonly rect: () => DOMRect; readonly within: Element } | null = null;
  for (const type of ['wheel', 'touchmove'] as const) {
    document.addEventListener(type, () => { moved = performance.now(); }, { passive: true, signal });
  }
  document.addEventListener('keydown', ({ key }) => {
    if (/^(Arrow|Page|Home|End| $)/.test(key)) moved = performance.now();
  }, { signal });

  return {
    to(rect, within, asked) {
      const isAway = last !== null && !isPartlySeen(last.rect(), last.within, cover());
      const here = rect && rect.width + rect.height > 0 ? rect : null;
      if (here) last = { rect: () => within.getBoundingClientRect(), within };
      const now = performance.now();
      if (!here || (!asked && (isAway || now - moved < handRests || now - brought < moveTakes)) || isWhollySeen(here, within, cover())) return;
      bring(here, within, cover());
      brought = now;
    },
  };
}

/** Where the text is seen: between the bar and what lies over the foot, or the strip of vertical writing. */
function frameOf(within: Element, covered: number): { top: number; bottom: number; left: number; right: number } {
  const strip = isVertical() ? stripOf(within)?.getBoundingClientRect() : null;
  if (strip) return { top: Number.NEGATIVE_INFINITY, bottom: Number.POSITIVE_INFINITY, left: strip.left, right: strip.right };
  const bar = document.querySelector('header')?.getBoundingClientRect();
  const top = bar && bar.top < 1 && bar.bottom > 0 ? bar.bottom : 0;
  return { top, bottom: window.innerHeight - covered, left: Number.NEGATIVE_INFINITY, right: Number.POSITIVE_INFINITY };
}

function isWhollySeen(rect: DOMRect, within: Element, covered: number): boolean {
  const frame = frameOf(within, covered);
  return rect.top >= frame.top && rect.bottom <= frame.bottom && rect.left >= frame.left && rect.right <= frame.right;
}

function isPartlySeen(rect: DOMRect, within: Element, covered: number): boolean {
  const frame = frameOf(within, covered);
  return rect.bottom > frame.top && rect.top < frame.bottom && rect.right > frame.left && rect.left < frame.right;
}

function bring(rect: DOMRect, within: Element, covered: number): void {
  const isStill = document.documentElement.dataset.motion === 'less' || matchMedia('(prefers-reduced-motion: reduce)').matches;
  const behavior = isStill ? 'instant' : 'smooth';
  const frame = frameOf(within, covered);
  const strip = isVertical() ? stripOf(within) : null;
  if (strip) strip.scrollBy({ left: rect.right - (frame.right - 32), behavior });
  // A quarter down: what has been read stays above it, what comes is in sight.
  else window.scrollBy({ top: rect.top - (frame.top + (frame.bottom - frame.top) / 4), behavior });
}
