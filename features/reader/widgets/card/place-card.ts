import { css } from '../../contract/markup';

const gap = 8;
const minHeight = 240;

/**
 * Under the sentence of the words, or above it where there is no room, so that it
 * stays readable; beside the line of the words where lines are vertical. A narrow window's style
 * makes a sheet of the card: then only what the sheet would cover is moved.
 */
export function placeCard(dialog: HTMLDialogElement, anchor: HTMLElement, words: DOMRect): void {
  dialog.style.maxHeight = '';
  const { innerHeight, scrollX, scrollY } = window;
  const isVertical = anchor.closest(css.text) !== null && document.documentElement.dataset.writing === 'vertical';
  // A sentence of vertical lines is as high as the window.
  const kept = isVertical ? words : (anchor.closest(css.bead) ?? anchor).getBoundingClientRect();
  if (getComputedStyle(dialog).position === 'fixed') {
    const covered = kept.bottom + gap - (innerHeight - dialog.offsetHeight);
    const down = Math.min(covered, words.top - 2 * gap);
    if (down > 0) window.scrollBy({ top: down, behavior: 'instant' });
    return;
  }
  const width = document.documentElement.clientWidth;
  const clamp = (min: number, wished: number, max: number) => Math.max(min, Math.min(wished, max));
  const put = (left: number, top: number) => {
    dialog.style.left = `${left + scrollX}px`;
    dialog.style.top = `${top + scrollY}px`;
  };
  if (isVertical) {
    // On the right stands what has been read.
    const isRight = words.right + 2 * gap + dialog.offsetWidth <= width || words.left < width - words.right;
    const left = isRight ? words.right + gap : words.left - gap - dialog.offsetWidth;
    const top = clamp(gap, words.top, innerHeight - dialog.offsetHeight - gap);
    put(clamp(gap, left, width - dialog.offsetWidth - gap), top);
    // What comes later into it does not lead it out of the window.
    dialog.style.maxHeight = `${Math.min(innerHeight * 0.6, innerHeight - top - gap)}px`;
    return;
  }
  const roomBelow = innerHeight - kept.bottom - 2 * gap;
  const roomAbove = kept.top - 2 * gap;
  const isBelow = dialog.offsetHeight <= roomBelow || (dialog.offsetHeight > roomAbove && roomBelow >= roomAbove);
  // Where neither side has room enough, it scrolls inside; and it never grows over the sentence.
  const height = isBelow ? Math.min(innerHeight * 0.6, roomBelow) : Math.min(dialog.offsetHeight, roomAbove);
  dialog.style.maxHeight = `${Math.max(minHeight, height)}px`;
  // Where a long sentence leaves room on neither side, the card stays in the window.
  const top = isBelow ? kept.bottom + gap : kept.top - gap - dialog.offsetHeight;
  put(clamp(gap, words.left, width - dialog.offsetWidth - gap), clamp(gap, top, innerHeight - dialog.offsetHeight - gap));
}
