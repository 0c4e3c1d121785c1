import type { Card } from '../card/card';
import { onLookUpRequested } from '../../dom/events';
import type { Words } from './word-cursor';
import { css, data, gapSigns } from '../../contract/markup';

export interface Asking {
  /**
   * A press: opens the word of the Japanese that stands there, inside of a link too; `otherwise` is asked where there is none, or the words
   * cannot be had, and says whether it did something. False where the press asks for no word: Enter on a link means the link.
   */
  press(event: MouseEvent, otherwise: () => boolean): boolean;
  /**
   * Arrows from an address through the words of its sentence, with Shift over several, Enter on them: true where it is dealt with. Digits
   * belong to the word that is open or under the cursor, 1 to 4 to mark it, also where nothing comes of it; otherwise they are the layouts'.
   */
  key(event: KeyboardEvent): boolean;
  /** The way from a term's card to its word; null where the Japanese beside it has none. */
  wayTo(mark: Element): HTMLElement | null;
}

export interface AskingWords {
  readonly toWord: string;
  readonly wordsLost: string;
}

const arrows: ReadonlyMap<string, 1 | -1> = new Map([['ArrowRight', 1], ['ArrowLeft', -1]]);
const isOff = () => document.documentElement.dataset.keys === 'off';

const japanese = `${css.text} ${css.column}[lang="ja"] ${css.with.bead}`;
/** Handles, and the sign of what is lost: no word stands there. */
const noWord = `${css.address}, ${css.handle}, ${gapSigns}`;
/** Pixels by which a browser moves the click of a finger at most; what is farther away was another touch. */
const moved = 32;

/** Listens for questions about words. Everything else is loaded with the first one. */
export function makeWordListener(root: HTMLElement, card: Card, lights: { show(target: Element | null): void }, labels: AskingWords, signal: AbortSignal): Asking {
  let loading: Promise<Words> | null = null;
  let words: Words | null = null;
  let wasSelected = false;
  /** Where a finger or pen came down: browsers move its click to a link nearby. */
  let touched: { readonly x: number; readonly y: number } | null = null;
  /** Of several presses that wait for the words, the last one is answered. */
  let asked = 0;
  const load = async () => {
    loading ??= import('./word-cursor').then(({ makeWordCursor }) => makeWordCursor(root, card, lights, signal));
    try {
      words = await loading;
      return words;
    } catch (error) {
      loading = null;
      throw error;
    }
  };
  /** Says so where the words cannot be had and `otherwise` does nothing. */
  const ask = (from: Element, then: (loaded: Words) => void, otherwise = () => false, isLatest = () => true) => {
    if (words) return then(words);
    const { turn } = card;
    const isWished = () => turn === card.turn && isLatest();
    load().then((loaded) => isWished() && then(loaded), (error: unknown) => {
      console.warn('The words could not be loaded:', error);
      if (!isWished() || otherwise()) return;
      const note = document.createElement('p');
      note.textContent = labels.wordsLost;
      card.show({ label: labels.toWord, className: 'word', fill: (host) => host.replaceChildren(note) }, from.closest(css.with.bead)?.querySelector<HTMLElement>(css.address) ?? root);
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
    ({ target, pointerType, clientX: x, clientY: y }) => {
      wasSelected = getSelection()?.isCollapsed === false;
      touched = pointerType === 'mouse' ? null : { x, y };
      if (!words && target instanceof Element && target.closest(japanese)) load().catch(() => {
        // The press that follows tries again, and says so.
      });
    },
    { signal },
  );
  onLookUpRequested(root, (stretch) => ask(document.getElementById(stretch.address) ?? root, (loaded) => loaded.openStretch(stretch)), signal);
  document.addEventListener(
    'focusin',
    ({ target }) => {
      if (target instanceof Element && !card.contains(target) && !words?.hasCursor(target)) words?.hideCursor();
    },
    { signal },
  );

  return {
    press({ clientX, clientY, detail, target: clicked }, otherwise) {
      const isTouch = touched !== null && Math.hypot(touched.x - clientX, touched.y - clientY) < moved;
      const { x, y } = touched && isTouch ? touched : { x: clientX, y: clientY };
      const target = isTouch ? document.elementFromPoint(x, y) : clicked;
      if (!(target instanceof Element) || !target.closest(japanese) || target.closest(noWord)) return false;
      // Whoever puts away a selection, or makes one, asks for no word.
      if (detail === 0 || getSelection()?.isCollapsed === false || (wasSelected && !target.closest('a'))) return false;
      const mine = (asked += 1);
      const before = target.getBoundingClientRect();
      ask(target, (loaded) => {
        // The page may have been scrolled while the words came.
        const now = target.getBoundingClientRect();
        if (!loaded.press(x + now.left - before.left, y + now.top - before.top) && !otherwise()) card.close();
      }, otherwise, () => mine === asked);
      return true;
    },
    key(event) {
      const { key, target } = event;
      if (!(target instanceof Element) || event.altKey || event.ctrlKey || event.metaKey) return false;
      const by = arrows.get(key);
      const address = target.closest(`${japanese} ${css.address}`);
      if (by !== undefined && (address || (words?.isOpen && card.contains(target)))) {
        ask(target, (loaded) => (event.shiftKey ? loaded.extend(target, by) : loaded.step(target, by)));
      } else if (event.shiftKey) return false;
      else if (key === 'Enter' && address && words?.hasCursor(address)) words.openCursor();
      else if (key === 'Escape' && address && words?.hasCursor(address)) {
        words.hideCursor();
        getSelection()?.removeAllRanges();
      } else if (/^[1-9]$/.test(key) && !isOff() && words && (words.isOpen || (address && words.hasCursor(address)))) words.mark(Number(key) - 1);
      else return false;
      event.preventDefault();
      return true;
    },
    wayTo(mark) {
      if (!(mark instanceof HTMLAnchorElement) || !mark.matches(`${css.text} ${css.term}`)) return null;
      const bead = mark.closest<HTMLElement>(css.with.bead)?.dataset[data.bead];
      const terms = [...root.querySelectorAll<HTMLAnchorElement>(`${css.text} ${css.column}[lang="ja"] ${css.beadOf(bead)} ${css.term}`)];
      const term = terms.find((each) => each === mark) ?? terms.find(({ href }) => href === mark.href);
      if (!term) return null;
      return makeWay(() => ask(term, (loaded) => void loaded.openWithin(term)));
    },
  };
}
