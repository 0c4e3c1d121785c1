import { css, data } from '../contract/markup';

export interface Partner {
  /** What is in sight of the sentence. */
  readonly shown: HTMLElement;
  /** A copy of the words that the layout hides. */
  readonly words: HTMLElement;
}

export const isShown = (element: HTMLElement) =>
  element.getClientRects().length > 0 && getComputedStyle(element).visibility !== 'hidden' && element.textContent !== '';

/** The other language of the sentence to which an element belongs; null where it is in sight, or there is none. */
export function hiddenPartner(root: HTMLElement, within: Element | null): Partner | null {
  const number = within?.closest<HTMLElement>(`${css.text} ${css.with.bead}`)?.dataset[data.bead];
  if (number === undefined) return null;
  const beads = [...root.querySelectorAll<HTMLElement>(`${css.text} ${css.beadOf(number)}`)];
  const hidden = beads.filter((bead) => bead.textContent !== '' && !isShown(bead));
  const shown = beads.find(isShown);
  return shown && hidden.length > 0 ? { shown, words: copyOf(hidden) } : null;
}

/** The words alone: ids, addresses and lights stay in the page. */
function copyOf(beads: readonly HTMLElement[]): HTMLElement {
  const copy = document.createElement('div');
  copy.className = 'partner';
  for (const bead of beads) {
    const words = document.createElement('p');
    words.lang = bead.closest<HTMLElement>('[lang]')?.lang ?? '';
    words.append(...(bead.cloneNode(true) as Element).childNodes);
    for (const handle of words.querySelectorAll(`${css.address}, ${css.handle}, ${css.gloss}`)) handle.remove();
    for (const part of words.querySelectorAll('[id]')) part.removeAttribute('id');
    copy.append(words);
  }
  return copy;
}
