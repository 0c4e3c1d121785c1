import { hasChoicesFlag } from '@/stores/profile/profile-flags';
import { valueOf } from '@/components/settings/root-settings';
import type { Card } from '../widgets/card/card';
import { checkView } from '../dom/source-view';
import { watchWordColours } from './word-colours';
import { countKnownReadings } from '../dom/known-readings';
import { showResumeNotice } from './resume-notice';
import { watchListening } from './listening';
import { holdPlace, isVertical, placeInView } from '../dom/viewport';
import { watchProgress } from './progress';
import { makeSentences, shownBeads } from './sentences';
import { makeSourcePosition } from './source-position';
import { watchDrags } from './drag-selection';
import { watchSelectionKeys } from './keyboard-selection';
import { watchForSelections } from './first-selection';
import { watchKeys } from './shortcuts';
import { watchStripScrolling } from './strip-scrolling';
import { addressInStrip, keepStripPosition } from './strip-position';
import { watchSwipes } from './swipe';
import { watchWordByWord } from './word-by-word';
import { css, data, states } from '../contract/markup';

export interface Enhancements {
  /** A press on the text that opened no word: true where something came of it. */
  press(target: Element): boolean;
  /** The state of the source is shown in another way than before. */
  viewChanged(from: string, to: string): void;
}

/** What goes along with reading: settings, keys, strokes, vertical scrolling, the place. Loaded after the page. */
export function startEnhancements(root: HTMLElement, lights: { show(target: Element | null): void }, card: Card, signal: AbortSignal): Enhancements {
  const sentences = makeSentences(root, lights, card);
  const sourcePlace = makeSourcePosition(root);
  const keepPlace = (change: () => void) => holdPlace(() => (window.scrollY > 0 || isVertical() ? placeInView(shownBeads(root)) : null), change);
  const wordByWord = watchWordByWord(root, keepPlace, signal);
  const hold = (change: () => void) => keepPlace(() => {
    change();
    // Not when it is told of the change: the place would be held before that.
    wordByWord.follow();
  });
  // Of two sheets that are asked for while they load, the later one is shown.
  let sheets = 0;
  const openSheet = async (load: () => Promise<() => void>) => {
    const mine = (sheets += 1);
    const show = await load();
    if (mine === sheets && !signal.aborted) show();
  };
  const openHelp = () => void openSheet(async () => (await import('../widgets/settings/help')).loadHelp());
  const openSettings = () => void openSheet(async () => (await import('../widgets/settings/sheet')).loadSettings(hold, openHelp));
  const closeCard = () => {
    const wasOpen = card.isOpen;
    card.close();
    return wasOpen;
  };

  const listening = watchListening(root, lights, sentences, closeCard, signal);
  watchKeys({ sentences, listening, hold, closeCard, openSettings, openHelp }, signal);
  watchSwipes(root, (by) => sentences.step(by), signal);
  watchStripScrolling(root, signal);
  keepStripPosition(root, signal);
  watchWordColours(root, signal);
  watchForSelections(root, signal);
  watchSelectionKeys(root, signal);
  watchDrags(root, signal);
  if (countKnownReadings() > 0) {
    import('../dom/hide-readings').then(({ hideKnownReadings }) => hideKnownReadings(root)).catch((error: unknown) => console.warn('Known readings could not be hidden:', error));
  }
  if (hasChoicesFlag()) {
    import('../dom/chosen-readings').then(({ loadChosen }) => loadChosen(root, signal)).catch((error: unknown) => console.warn('The chosen readings could not be printed:', error));
  }
  document.addEventListener(
    'click',
    ({ target }) => {
      if (target instanceof Element && target.closest('[data-settings]')) openSettings();
    },
    { signal },
  );
  // The frame looks for the place down the page; in the strip it is from right to left.
  window.addEventListener(
    'click',
    ({ target }) => {
      const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[data-keep-place]') : null;
      if (link && isVertical()) link.hash = addressInStrip(root);
    },
    { signal },
  );
  const edition = root.dataset[data.edition] ?? '';
  // A passage by itself says nothing of how far one has read.
  if (!root.matches(css.excerpt)) {
    void showResumeNotice(root, edition, signal);
    void watchProgress(root, edition, signal);
  }

  return {
    viewChanged: (from, to) => sourcePlace.keep(from, to, () => checkView(from), () => checkView(to)),
    press(target) {
      // Where the words could not be loaded.
      const ruby = valueOf('furigana') === 'tap' ? target.closest(`${css.text} ruby:not(${css.shown})`) : null;
      ruby?.classList.add(states.shown);
      return ruby !== null || sentences.showPartner(target);
    },
  };
}
