import { pushStep, underStep } from './history';

/** Words of the card that the page's own entries do not have. */
export interface CardWords {
  readonly card: string;
  readonly close: string;
}

export interface Card {
  readonly isOpen: boolean;
  /** Shows a copy of an entry at the foot of the page, beside `anchor`, to which focus returns. */
  open(entry: Element, anchor: HTMLElement): void;
  close(): void;
  /** Closes, and goes on to a place of the page; the step of the place follows the one before the card. */
  leaveFor(hash: string): void;
  contains(node: Node): boolean;
  remove(): void;
}

const gap = 8;

/**
 * One non-modal dialog: the text stays readable and usable while it is open. It
 * has its own step in the history, so that Back closes it.
 */
export function makeCard(words: CardWords): Card {
  const dialog = document.createElement('dialog');
  dialog.className = 'card';
  dialog.setAttribute('aria-label', words.card);
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
  // Where to go on to when the card's step is gone.
  let onward: string | null = null;
  const hide = () => {
    if (!dialog.open) return;
    const focusWasInside = dialog.contains(document.activeElement) || document.activeElement === document.body;
    dialog.close();
    anchor?.removeAttribute('data-open');
    if (focusWasInside) anchor?.focus({ preventScroll: true });
  };
  const close = () => {
    if (!dialog.open) return;
    hide();
    if (stepped) history.back();
    stepped = false;
  };
  const onPopState = () => {
    stepped = false;
    hide();
    const hash = onward;
    onward = null;
    underStep(() => {
      if (hash !== null) location.hash = hash;
    });
  };
  closer.addEventListener('click', close);
  window.addEventListener('popstate', onPopState);

  return {
    get isOpen() {
      return dialog.open;
    },
    open(entry, from) {
      anchor?.removeAttribute('data-open');
      anchor = from;
      anchor.setAttribute('data-open', '');
      const copy = entry.cloneNode(true) as Element;
      copy.removeAttribute('id');
      content.replaceChildren(...copy.childNodes);
      content.className = `content ${copy.className}`;
      if (!dialog.open) {
        // Not `show()`: it would focus and scroll to the dialog before it has its place.
        dialog.open = true;
        pushStep();
        stepped = true;
      }
      place(dialog, from);
      content.scrollTop = 0;
      closer.focus({ preventScroll: true });
    },
    close,
    leaveFor(hash) {
      anchor?.removeAttribute('data-open');
      anchor = null;
      if (stepped) onward = hash;
      else location.hash = hash;
      close();
    },
    contains: (node) => dialog.contains(node),
    remove() {
      window.removeEventListener('popstate', onPopState);
      dialog.remove();
    },
  };
}

/**
 * Under the sentence of the words, or above it where there is no room, so that it
 * stays readable. A narrow window's style makes a sheet of the card: then only what
 * the sheet would cover is moved.
 */
function place(dialog: HTMLDialogElement, anchor: HTMLElement): void {
  const words = anchor.getClientRects()[0] ?? anchor.getBoundingClientRect();
  const sentence = (anchor.closest('.bead') ?? anchor).getBoundingClientRect();
  if (getComputedStyle(dialog).position === 'fixed') {
    const covered = sentence.bottom + gap - (window.innerHeight - dialog.offsetHeight);
    const down = Math.min(covered, words.top - 2 * gap);
    if (down > 0) window.scrollBy({ top: down, behavior: 'instant' });
    return;
  }
  const width = document.documentElement.clientWidth;
  const left = Math.min(Math.max(gap, words.left), width - dialog.offsetWidth - gap);
  const below = sentence.bottom + gap;
  const above = sentence.top - gap - dialog.offsetHeight;
  const top = below + dialog.offsetHeight > window.innerHeight && above > 0 ? above : below;
  dialog.style.left = `${left + window.scrollX}px`;
  dialog.style.top = `${top + window.scrollY}px`;
}
