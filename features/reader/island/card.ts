import { pushStep, underStep } from './history';
import { placeOf, uncover } from './views';

/** Words of the card that the page's own entries do not have. */
export interface CardWords {
  readonly card: string;
  readonly close: string;
}

/** What a card shows, where it is not an entry of the page. */
export interface CardContent {
  /** The name of the dialog. */
  readonly label: string;
  readonly className: string;
  readonly nodes: readonly Node[];
  /** What it is about, in the window; the words of the anchor where nothing else is said. */
  readonly at?: DOMRect | undefined;
  /** Called when it is no longer shown. */
  readonly onGone?: () => void;
}

export interface Card {
  readonly isOpen: boolean;
  /** Counts what is shown and put away: whoever had to wait sees whether something else was asked for meanwhile. */
  readonly turn: number;
  /** Shows a copy of an entry at the foot of the page, and `more` after it, beside `anchor`, to which focus returns. */
  open(entry: Element, anchor: HTMLElement, more?: Node | null): void;
  /** The same with other content. */
  show(content: CardContent, anchor: HTMLElement): void;
  close(): void;
  /** Closes, and goes on to a place of the page; the step of the place follows the one before the card. */
  leaveFor(hash: string): void;
  contains(node: Node): boolean;
  remove(): void;
}

const gap = 8;
const leastHeight = 240;

/**
 * One non-modal dialog: the text stays readable and usable while it is open. It
 * has its own step in the history, so that Back closes it.
 */
export function makeCard(words: CardWords): Card {
  const dialog = document.createElement('dialog');
  dialog.className = 'card';
  const closer = document.createElement('button');
  closer.type = 'button';
  closer.className = 'closer';
  closer.setAttribute('aria-label', words.close);
  closer.textContent = '×';
  const content = document.createElement('div');
  content.className = 'content';
  dialog.append(content, closer);
  document.body.append(dialog);

  let anchor: HTMLElement | null = null;
  // True while the newest step of the history is the card's.
  let stepped = false;
  // True from the wish to go back from it until the browser has done so.
  let leaving = false;
  // Where to go on to when the card's step is gone.
  let onward: string | null = null;
  let onGone: (() => void) | undefined;
  let turn = 0;
  const leave = () => {
    turn += 1;
    anchor?.removeAttribute('data-open');
    onGone?.();
    onGone = undefined;
  };
  const hide = () => {
    if (!dialog.open) return;
    const focusWasInside = dialog.contains(document.activeElement) || document.activeElement === document.body;
    dialog.close();
    leave();
    if (focusWasInside) anchor?.focus({ preventScroll: true });
  };
  const close = () => {
    if (!dialog.open) return;
    hide();
    if (stepped) {
      leaving = true;
      history.back();
    }
    stepped = false;
  };
  const step = () => {
    pushStep();
    stepped = true;
  };
  const onPopState = () => {
    const wasLeaving = leaving;
    leaving = false;
    // Opened again meanwhile: it has its step from here on.
    if (wasLeaving && dialog.open && onward === null) return step();
    stepped = false;
    hide();
    const hash = onward;
    onward = null;
    underStep(() => {
      if (hash !== null) goTo(hash);
    });
  };
  closer.addEventListener('click', close);
  window.addEventListener('popstate', onPopState);

  const show = ({ label, className, nodes, at, onGone: gone }: CardContent, from: HTMLElement) => {
    leave();
    onGone = gone;
    anchor = from;
    anchor.setAttribute('data-open', '');
    dialog.setAttribute('aria-label', label);
    content.replaceChildren(...nodes);
    content.className = `content ${className}`;
    if (!dialog.open) {
      // Not `show()`: it would focus and scroll to the dialog before it has its place.
      dialog.open = true;
      if (!leaving) step();
    }
    place(dialog, from, at ?? from.getClientRects()[0] ?? from.getBoundingClientRect());
    dialog.scrollTop = 0;
    content.scrollTop = 0;
    closer.focus({ preventScroll: true });
  };

  return {
    get isOpen() {
      return dialog.open;
    },
    get turn() {
      return turn;
    },
    open(entry, from, more) {
      const copy = entry.cloneNode(true) as Element;
      show({ label: words.card, className: copy.className, nodes: [...copy.childNodes, ...(more ? [more] : [])] }, from);
    },
    show,
    close,
    leaveFor(hash) {
      leave();
      anchor = null;
      if (stepped) onward = hash;
      else goTo(hash);
      close();
    },
    contains: (node) => dialog.contains(node),
    remove() {
      window.removeEventListener('popstate', onPopState);
      dialog.remove();
    },
  };
}

function goTo(hash: string): void {
  uncover(placeOf(hash));
  location.hash = hash;
}

/**
 * Under the sentence of the words, or above it where there is no room, so that it
 * stays readable; beside the line of the words where lines are vertical. A narrow window's style
 * makes a sheet of the card: then only what the sheet would cover is moved.
 */
function place(dialog: HTMLDialogElement, anchor: HTMLElement, words: DOMRect): void {
  dialog.style.maxHeight = '';
  const { innerHeight, scrollX, scrollY } = window;
  const isVertical = anchor.closest('.text') !== null && document.documentElement.dataset.writing === 'vertical';
  // A sentence of vertical lines is as high as the window.
  const kept = isVertical ? words : (anchor.closest('.bead') ?? anchor).getBoundingClientRect();
  if (getComputedStyle(dialog).position === 'fixed') {
    const covered = kept.bottom + gap - (innerHeight - dialog.offsetHeight);
    const down = Math.min(covered, words.top - 2 * gap);
    if (down > 0) window.scrollBy({ top: down, behavior: 'instant' });
    return;
  }
  const width = document.documentElement.clientWidth;
  const clamp = (least: number, wished: number, most: number) => Math.max(least, Math.min(wished, most));
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
  const most = isBelow ? Math.min(innerHeight * 0.6, roomBelow) : Math.min(dialog.offsetHeight, roomAbove);
  dialog.style.maxHeight = `${Math.max(leastHeight, most)}px`;
  // Where a long sentence leaves room on neither side, the card stays in the window.
  const top = isBelow ? kept.bottom + gap : kept.top - gap - dialog.offsetHeight;
  put(clamp(gap, words.left, width - dialog.offsetWidth - gap), clamp(gap, top, innerHeight - dialog.offsetHeight - gap));
}
