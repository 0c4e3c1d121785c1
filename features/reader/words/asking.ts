import type { Card } from '../island/card';
import { onStretchAsked } from './stretch-event';
import type { Words } from './words';

export interface Asking {
  /** A press on the text that was not on a link: true where it is dealt with. */
  press(event: MouseEvent): boolean;
  /** Arrows from an address through the words of its sentence, with Shift over several, Enter on them, 1 to 4 to mark one: true where it is dealt with. */
  key(event: KeyboardEvent): boolean;
  /** The way from a term's card to its word; null where the Japanese beside it has none. */
  wayTo(mark: Element): HTMLElement | null;
  /** The way from a sentence's card to the word that was pressed; null where no Japanese was. */
  wayFrom(press: MouseEvent): HTMLElement | null;
}

export interface AskingWords {
  readonly toWord: string;
  readonly wordsLost: string;
}

const arrows: ReadonlyMap<string, 1 | -1> = new Map([['ArrowRight', 1], ['ArrowLeft', -1]]);
const isOff = () => document.documentElement.dataset.keys === 'off';

const japanese = '.text .col[lang="ja"] [data-b]';

/** Listens for questions about words. Everything else is loaded with the first one. */
export function listenForWords(root: HTMLElement, card: Card, lights: { show(target: Element | null): void }, labels: AskingWords, signal: AbortSignal): Asking {
  let loading: Promise<Words> | null = null;
  let words: Words | null = null;
  let wasSelected = false;
  const load = async () => {
    loading ??= import('./words').then(({ makeWords }) => makeWords(root, card, lights, signal));
    try {
      words = await loading;
      return words;
    } catch (error) {
      loading = null;
      throw error;
    }
  };
  /** Says so where the words cannot be had. */
  const ask = (from: Element, then: (loaded: Words) => void) => {
    if (words) return then(words);
    load().then(then, (error: unknown) => {
      console.warn('The words could not be loaded:', error);
      const note = document.createElement('p');
      note.textContent = labels.wordsLost;
      card.show({ label: labels.toWord, className: 'word', nodes: [note] }, from.closest('[data-b]')?.querySelector<HTMLElement>('.addr') ?? root);
    });
  };
  const makeWay = (go: () => void) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'ask';
    button.textContent = labels.toWord;
    button.addEventListener('click', (event) => {
      // The panel takes the button's place: for the page it would be a press beside the card.
      event.stopPropagation();
      go();
    });
    return button;
  };
  document.addEventListener(
    'pointerdown',
    ({ target }) => {
      wasSelected = getSelection()?.isCollapsed === false;
      if (!words && target instanceof Element && target.closest(japanese)) load().catch(() => {
        // The press that follows tries again, and says so.
      });
    },
    { signal },
  );
  onStretchAsked(root, (stretch) => ask(document.getElementById(stretch.address) ?? root, (loaded) => loaded.openStretch(stretch)), signal);
  document.addEventListener(
    'focusin',
    ({ target }) => {
      if (target instanceof Element && !card.contains(target) && !words?.hasCursor(target)) words?.hideCursor();
    },
    { signal },
  );

  return {
    press({ clientX, clientY, target }) {
      // Whoever puts away a selection, or makes one, asks for no word.
      if (!(target instanceof Element) || !target.closest(japanese) || wasSelected || getSelection()?.isCollapsed === false) return false;
      ask(target, (loaded) => {
        if (!loaded.openAt(clientX, clientY, target)) card.close();
      });
      return true;
    },
    key(event) {
      const { key, target } = event;
      if (!(target instanceof Element) || event.altKey || event.ctrlKey || event.metaKey) return false;
      const by = arrows.get(key);
      const address = target.closest(`${japanese} .addr`);
      if (by !== undefined && (address || (words?.isOpen && card.contains(target)))) {
        ask(target, (loaded) => (event.shiftKey ? loaded.extend(target, by) : loaded.step(target, by)));
      } else if (event.shiftKey) return false;
      else if (key === 'Enter' && address && words?.hasCursor(address)) words.openCursor();
      else if (key === 'Escape' && address && words?.hasCursor(address)) {
        words.hideCursor();
        getSelection()?.removeAllRanges();
      } else if (!/^[1-4]$/.test(key) || isOff() || !words || !(words.isOpen || (address && words.hasCursor(address))) || !words.mark(Number(key) - 1)) return false;
      event.preventDefault();
      return true;
    },
    wayTo(mark) {
      if (!(mark instanceof HTMLAnchorElement) || !mark.matches('.text .t')) return null;
      const bead = mark.closest<HTMLElement>('[data-b]')?.dataset.b;
      const terms = [...root.querySelectorAll<HTMLAnchorElement>(`.text .col[lang="ja"] [data-b="${bead}"] .t`)];
      const term = terms.find((each) => each === mark) ?? terms.find(({ href }) => href === mark.href);
      if (!term) return null;
      return makeWay(() => ask(term, (loaded) => void loaded.openWithin(term)));
    },
    wayFrom({ clientX, clientY, target }) {
      if (!(target instanceof Element) || !target.closest(japanese)) return null;
      const before = target.getBoundingClientRect();
      return makeWay(() => {
        // The text may have been moved away from under the card.
        const now = target.getBoundingClientRect();
        ask(target, (loaded) => void loaded.openAt(clientX + now.left - before.left, clientY + now.top - before.top, target));
      });
    },
  };
}
