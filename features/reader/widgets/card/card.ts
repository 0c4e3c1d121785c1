import { element } from '../../dom/element';
import { closedCard, reduceCard, type CardEvent } from './card-state';
import { pushStep, underStep } from '../../dom/history';
import { placeCard } from './place-card';
import { placeOf, uncover } from '../../dom/source-view';

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
  /** Puts the content into the card; may return what takes it away again. */
  readonly fill: (host: HTMLElement) => (() => void) | void;
  /** What it is about, in the window; the words of the anchor where nothing else is said. */
  readonly at?: DOMRect | undefined;
  /** Called when it is no longer shown. */
  readonly onGone?: () => void;
}

export interface Card {
  readonly isOpen: boolean;
  /** Counts what is shown and put away. */
  readonly turn: number;
  /** Shows a copy of an entry at the foot of the page, and `more` after it, beside `anchor`, to which focus returns. */
  open(entry: Element, anchor: HTMLElement, more?: Node | null): void;
  /** The same with other content. */
  show(content: CardContent, anchor: HTMLElement): void;
  close(): void;
  /** Closes, and goes on to a place of the page; the step of the place follows the one before the card. */
  leaveFor(hash: string): void;
  contains(node: Node): boolean;
}

/**
 * One non-modal dialog: the text stays readable and usable while it is open. It has its own step in the history, so that Back closes it.
 * It is part of what every page loads, and needs no view library: an entry is a copy of the page's own markup.
 */
export function makeCard(words: CardWords): Card {
  const dialog = element('dialog', { className: 'card' });
  const closer = element('button', { type: 'button', className: 'closer', ariaLabel: words.close }, '×');
  const content = element('div', { className: 'content' });
  dialog.append(content, closer);
  document.body.append(dialog);

  let state = closedCard;
  /** What is shown, and beside what. */
  let shown: { readonly anchor: HTMLElement; readonly onGone: (() => void) | undefined } | null = null;
  let empty: (() => void) | void;

  const dispatch = (event: CardEvent) => {
    const [next, effects] = reduceCard(state, event);
    state = next;
    if (!state.isOpen) hide();
    for (const effect of effects) {
      switch (effect.type) {
        case 'push': pushStep(); break;
        case 'back': history.back(); break;
        case 'go': goTo(effect.hash); break;
        case 'settle': underStep(() => effect.hash !== null && goTo(effect.hash)); break;
      }
    }
  };
  /** Whoever is told may show something else. */
  const putAway = () => {
    const was = shown;
    shown = null;
    was?.anchor.removeAttribute('data-open');
    was?.onGone?.();
  };
  const hide = () => {
    if (!dialog.open) return;
    const anchor = shown?.anchor;
    const focusWasInside = dialog.contains(document.activeElement) || document.activeElement === document.body;
    dialog.close();
    putAway();
    if (focusWasInside) anchor?.focus({ preventScroll: true });
  };
  const show = ({ label, className, fill, at, onGone }: CardContent, anchor: HTMLElement) => {
    putAway();
    shown = { anchor, onGone };
    anchor.setAttribute('data-open', '');
    dialog.setAttribute('aria-label', label);
    empty?.();
    content.replaceChildren();
    content.className = `content ${className}`;
    empty = fill(content);
    // Not `show()`: it would focus and scroll to the dialog before it has its place.
    dialog.open = true;
    dispatch({ type: 'shown' });
    placeCard(dialog, anchor, at ?? anchor.getClientRects()[0] ?? anchor.getBoundingClientRect());
    dialog.scrollTop = 0;
    content.scrollTop = 0;
    closer.focus({ preventScroll: true });
  };
  const close = () => dispatch({ type: 'closed' });

  closer.addEventListener('click', close);
  window.addEventListener('popstate', () => dispatch({ type: 'popped' }));

  return {
    get isOpen() {
      return state.isOpen;
    },
    get turn() {
      return state.turn;
    },
    open(entry, anchor, more) {
      const copy = entry.cloneNode(true) as Element;
      show({ label: words.card, className: copy.className, fill: (host) => host.replaceChildren(...copy.childNodes, ...(more ? [more] : [])) }, anchor);
    },
    show,
    close,
    leaveFor(hash) {
      // The focus goes on to the place.
      putAway();
      dispatch({ type: 'left', hash });
    },
    contains: (node) => dialog.contains(node),
  };
}

function goTo(hash: string): void {
  uncover(placeOf(hash));
  location.hash = hash;
}
