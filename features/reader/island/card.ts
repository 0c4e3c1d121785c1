import { pushStep } from './history';

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
  /** Closes, and goes on to a place of the page; the step of the card becomes that of the place. */
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
        dialog.show();
        pushStep();
        stepped = true;
      }
      place(dialog, from);
      content.scrollTop = 0;
      closer.focus({ preventScroll: true });
    },
    close,
    leaveFor(hash) {
      const replace = stepped;
      stepped = false;
      anchor = null;
      hide();
      if (replace) location.replace(hash);
      else location.hash = hash;
    },
    contains: (node) => dialog.contains(node),
    remove() {
      window.removeEventListener('popstate', onPopState);
      dialog.remove();
    },
  };
}

/** Beside the words: below them, or above where there is no room. A narrow window's style makes a sheet of it. */
function place(dialog: HTMLDialogElement, anchor: HTMLElement): void {
  const rect = anchor.getClientRects()[0] ?? anchor.getBoundingClientRect();
  const sheet = getComputedStyle(dialog).position === 'fixed';
  if (sheet) {
    // Leave the sentence in view: move only what the sheet would cover.
    const hidden = rect.bottom + 2 * gap - (window.innerHeight - dialog.offsetHeight);
    if (hidden > 0) window.scrollBy({ top: hidden, behavior: 'instant' });
    return;
  }
  const width = document.documentElement.clientWidth;
  const left = Math.min(Math.max(gap, rect.left), width - dialog.offsetWidth - gap);
  const below = rect.bottom + gap;
  const fits = below + dialog.offsetHeight < window.innerHeight || rect.top < dialog.offsetHeight;
  const top = fits ? below : rect.top - gap - dialog.offsetHeight;
  dialog.style.left = `${left + window.scrollX}px`;
  dialog.style.top = `${top + window.scrollY}px`;
}
