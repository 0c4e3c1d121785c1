import { startEnhancements, type Enhancements } from './enhancements/enhancements';
import { makeCard } from './widgets/card/card';
import { onCopy } from './enhancements/clean-copy';
import { leaveEmptyStep } from './dom/history';
import { step } from './enhancements/address-keys';
import { makePartnerHighlight } from './dom/partner-highlight';
import { makeWordListener } from './widgets/word-panel/word-listener';
import { placeOf, rememberView, showViewOf, showViewOfStep, uncover, watchView } from './dom/source-view';
import type { ReaderMessages } from './prose';
import { css, data, ids } from './contract/markup';

/** Where a link of the text leads to an entry at the foot of the page, that entry. */
function entryOf(link: HTMLAnchorElement): Element | null {
  if (link.matches(`${css.text} ${css.term}`)) {
    const concept = link.pathname.split('/').at(-1) ?? '';
    return document.getElementById(ids.term(concept));
  }
  if (link.matches(`${css.text} ${css.edit}, ${css.text} ${css.handle}, ${css.witness} ${css.hand}`)) return placeOf(link.hash);
  return null;
}

/** Delegated listeners over the text of the page, which is there already. Nothing on a page without a text. */
export function startReader(): void {
  const root = document.querySelector<HTMLElement>(css.edition);
  if (!root) return;
  const { card: label, close, toWord, wordsLost } = JSON.parse(root.dataset[data.messages] ?? '{}') as ReaderMessages;
  watchView();
  const lights = makePartnerHighlight(root);
  const card = makeCard({ card: label, close });
  const stop = new AbortController();
  const words = makeWordListener(root, card, lights, { toWord, wordsLost }, stop.signal);
  let enhancements: Enhancements | null = null;
  // In a task of its own, so that no press has to wait for both.
  setTimeout(() => {
    enhancements = startEnhancements(root, lights, card, stop.signal);
  });
  const on = <K extends keyof DocumentEventMap>(type: K, listener: (event: DocumentEventMap[K], target: Element | null) => void) =>
    document.addEventListener(type, (event) => listener(event, event.target instanceof Element ? event.target : null), {
      signal: stop.signal,
    });

  for (const link of root.querySelectorAll<HTMLElement>(`${css.text} ${css.term}, ${css.text} a${css.edit}, ${css.text} ${css.handle}`)) {
    link.setAttribute('aria-haspopup', 'dialog');
    // A drag that begins on a term selects words, as it does beside it.
    link.draggable = false;
  }
  const arrived = placeOf(location.hash);
  showViewOf(arrived);
  leaveEmptyStep();
  window.addEventListener('popstate', () => showViewOfStep(placeOf(location.hash)), { signal: stop.signal });
  lights.show(arrived);

  on('pointerover', (event, target) => {
    if (event.pointerType === 'mouse' && !card.contains(event.target as Node)) lights.show(target);
  });
  on('focusin', (_, target) => {
    if (root.contains(target)) lights.show(target);
  });
  on('keydown', (event, target) => {
    // A sheet that lies over the card goes first.
    if (event.key === 'Escape' && card.isOpen && !target?.closest(':popover-open')) card.close();
    else if (!words.key(event)) {
      const link = step(event, root);
      if (link) lights.show(link);
    }
  });
  on('change', (_, target) => {
    if (!(target instanceof HTMLInputElement) || target.name !== 'view') return;
    const before = rememberView(target.value);
    enhancements?.viewChanged(before, target.value);
  });
  on('copy', (event) => onCopy(event, root));
  on('click', (event, target) => {
    if (!target || event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const link = target.closest('a');
    const mark = link ?? target.closest<HTMLElement>(`${css.edit}${css.with.entry}:not(${css.transposed})`);
    const entry = link ? entryOf(link) : document.getElementById(mark?.dataset[data.entry] ?? '');
    if (mark && entry) {
      event.preventDefault();
      // The press that ends a selection leads nowhere.
      if (event.detail > 0 && getSelection()?.isCollapsed === false) return;
      lights.show(mark);
      const openEntry = () => {
        card.open(entry, mark, words.wayTo(mark));
        return true;
      };
      if (!words.press(event, openEntry)) openEntry();
      return;
    }
    // Where a layout hides the other language, an address shows it, as a press on the words does.
    if (link?.matches(`${css.text} ${css.address}`) && enhancements?.press(link)) {
      event.preventDefault();
      return;
    }
    if (link?.hash && link.pathname === location.pathname) {
      const place = placeOf(link.hash);
      lights.show(place);
      if (!card.isOpen) return uncover(place);
      event.preventDefault();
      card.leaveFor(link.hash);
      return;
    }
    // A link to another page leaves the card as it is: whoever comes back finds it.
    if (link || card.contains(target)) return;
    lights.show(target);
    const otherwise = () => getSelection()?.isCollapsed !== false && enhancements?.press(target) === true;
    if (!words.press(event, otherwise) && !otherwise()) card.close();
  });
}
