import { hasChoicesSign } from '@/components/profile/sign';
import { valueOf } from '@/components/settings/root-settings';
import type { Card } from '../island/card';
import { checkView } from '../island/views';
import { watchColours } from './colours';
import { countKnownReadings } from './known-readings';
import { offerPlace } from './left-off';
import { watchListening } from './listening';
import { holdPlace, isVertical, placeInView } from './place';
import { watchProgress } from './progress';
import { makeSentences, shownBeads } from './sentences';
import { makeSourcePlace } from './source-place';
import { watchDrags } from '../selection/drag';
import { watchSelectionKeys } from '../selection/keys';
import { watchForSelections } from '../selection/watch';
import { watchKeys } from './shortcuts';
import { watchStrip } from './strip';
import { addressInStrip, keepStripPlace } from './strip-place';
import { watchSwipes } from './swipe';
import { watchWordByWord } from './word-by-word';
import { css, data, states } from '../contract/markup';

export interface Along {
  /** A press on the text that opened no word: true where something came of it. */
  press(target: Element): boolean;
  /** The state of the source is shown in another way than before. */
  viewChanged(from: string, to: string): void;
}

/** What goes along with reading: settings, keys, strokes, vertical scrolling, the place. Loaded after the page. */
export function goAlong(root: HTMLElement, lights: { show(target: Element | null): void }, card: Card, signal: AbortSignal): Along {
  const sentences = makeSentences(root, lights, card);
  const sourcePlace = makeSourcePlace(root);
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
  const openHelp = () => void openSheet(async () => (await import('../settings/help')).loadHelp());
  const openSettings = () => void openSheet(async () => (await import('../settings/sheet')).loadSettings(hold, openHelp));
  const closeCard = () => {
    const wasOpen = card.isOpen;
    card.close();
    return wasOpen;
  };

  const listening = watchListening(root, lights, sentences, closeCard, signal);
  watchKeys({ sentences, listening, hold, closeCard, openSettings, openHelp }, signal);
  watchSwipes(root, (by) => sentences.step(by), signal);
  watchStrip(root, signal);
  keepStripPlace(root, signal);
  watchColours(root, signal);
  watchForSelections(root, signal);
  watchSelectionKeys(root, signal);
  watchDrags(root, signal);
  if (countKnownReadings() > 0) {
    import('../words/readings').then(({ hideKnownReadings }) => hideKnownReadings(root)).catch((error: unknown) => console.warn('Known readings could not be hidden:', error));
  }
  if (hasChoicesSign()) {
    import('../choices/chosen').then(({ loadChosen }) => loadChosen(root, signal)).catch((error: unknown) => console.warn('The chosen readings could not be printed:', error));
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
    void offerPlace(root, edition, signal);
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
