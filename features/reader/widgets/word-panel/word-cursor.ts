import { wordStates } from '@/domain/study/known/change';
import type { PanelWord } from '@/domain/study/word-file';
import { overlaps, type Span } from '@/domain/text/span';
import type { Card } from '../card/card';
import { element } from '../../dom/element';
import { hasChoicesFlag } from '@/stores/profile/profile-flags';
import { fillMessage } from '@/i18n/fill-message';
import type { Chosen } from '../../dom/events';
import { makeMarks } from './marks';
import { loadPanelMessages, pageLanguage } from '../../dom/messages';
import { loadWordFile } from '../../dom/word-file';
import { reprinted } from '../../dom/events';
import { markRanges } from '../../dom/word-highlight';
import { asReadBy, openStretchPanel, openWordPanel, type OpenPanel, type PanelTools } from './open-panel';
import { firstLineOf, offsetAt, rangesOf, segmentOf, type PrintedSegment } from '../../dom/printed-text';
import { selectWords, spanOf, type Place, type KeyboardRange } from './keyboard-range';
import { revealReadings } from './reveal-readings';
import { textOf, wordAt } from '../../dom/text-runs';
import type { Stretch } from '../../dom/events';
import { css, data } from '../../contract/markup';

export interface Words {
  /** Opens the word at a point of the window, or shows its readings first where they wait for that; false where there is no word. */
  press(x: number, y: number): boolean;
  /** Opens the first word within an element. */
  openWithin(target: Element): boolean;
  /** Puts the cursor on the next (1) or previous (-1) word of a segment; with the panel open, opens it. */
  step(within: Element, by: 1 | -1): void;
  /** Takes the next (1) or previous (-1) word into the selection, from the word under the cursor on; with the panel open, opens all of them. */
  extend(within: Element, by: 1 | -1): void;
  /** Opens a stretch of a segment: its word, or its words together. */
  openStretch(stretch: Stretch): void;
  /** Opens the word under the cursor, or the words that the keys have selected. */
  openCursor(): void;
  /** Whether the cursor, or what the keys have selected, is seen in the segment of an element. */
  hasCursor(within: Element): boolean;
  /** Marks the word that is asked about, or the one under the cursor, where it can be marked; `index` of `wordStates`. */
  mark(index: number): void;
  hideCursor(): void;
  readonly isOpen: boolean;
}

/** Loads the edition's words, and opens their panels by press and by keyboard. Throws where the words cannot be loaded. */
export async function makeWordCursor(root: HTMLElement, card: Card, lights: { show(target: Element | null): void }, signal: AbortSignal): Promise<Words> {
  const [file, messages] = await Promise.all([loadWordFile(root.dataset[data.edition] ?? ''), loadPanelMessages()]);
  const liveRegion = element('p', { className: 'said', role: 'status' });
  if (!signal.aborted) document.body.append(liveRegion);
  signal.addEventListener('abort', () => liveRegion.remove());
  let panel: OpenPanel | null = null;
  const marks = makeMarks(root.dataset[data.edition] ?? '', messages, (text) => liveRegion.replaceChildren(text), () => panel?.refreshMark(), signal);
  let chosen: Chosen | null = null;
  const loadChosen = async (): Promise<Chosen> => {
    const loaded = await import('../../dom/chosen-readings').then((choices) => choices.loadChosen(root, signal));
    chosen = loaded;
    return loaded;
  };
  // What is kept of readings is no reason to tell nothing of a word.
  if (hasChoicesFlag()) await loadChosen().catch((error: unknown) => console.warn('The chosen readings could not be opened:', error));
  const asRead = (word: PanelWord) => asReadBy(chosen, word);
  const tools: PanelTools = { root, file, messages, marks, chosen: () => chosen, loadChosen };
  let cursor: Place | null = null;
  let keyboardRange: KeyboardRange | null = null;
  let isMarked = false;
  let isPanelOpen = false;

  const placeAt = (within: Element, find: (words: readonly PanelWord[], segment: PrintedSegment) => number): Place | null => {
    const segment = segmentOf(within);
    const words = segment && file.words.get(segment.address);
    if (!words) return null;
    const index = find(words, segment);
    return words[index] ? { segment, words, index } : null;
  };
  const unmark = () => {
    markRanges([]);
    isMarked = false;
  };
  root.addEventListener(reprinted, () => {
    if (isPanelOpen) card.close();
    else unmark();
    cursor = null;
    keyboardRange = null;
  }, { signal });
  /** Shows and says a word, and returns where it is printed. */
  const mark = (place: Place): Range[] => {
    cursor = place;
    const word = place.words[place.index];
    const ranges = word ? rangesOf(place.segment, word.span) : [];
    markRanges(ranges);
    isMarked = true;
    lights.show(ranges[0]?.startContainer.parentElement ?? place.segment.element);
    if (word) say(liveRegion, asRead(word), messages.said);
    return ranges;
  };
  /** `link`: what was pressed, to which the focus returns; otherwise the address of the sentence. */
  const open = (place: Place | null, link: HTMLElement | null = null): boolean => {
    const word = place?.words[place.index];
    if (!place || !word) return false;
    keyboardRange = null;
    show(place.segment, word.span, word.surface, (host) => openWordPanel(host, place, word, tools), link);
    mark(place);
    return true;
  };
  const show = (segment: PrintedSegment, span: Span, label: string, openIn: (host: HTMLElement) => OpenPanel, link: HTMLElement | null = null) => {
    const at = firstLineOf(rangesOf(segment, span));
    const onGone = () => {
      isPanelOpen = false;
      keyboardRange = null;
      unmark();
    };
    const fill = (host: HTMLElement) => {
      const opened = openIn(host);
      panel = opened;
      return () => {
        if (panel === opened) panel = null;
        opened.remove();
      };
    };
    card.show({ label, className: 'word', fill, at, onGone }, link ?? segment.element.querySelector<HTMLElement>(css.address) ?? segment.element);
    isPanelOpen = true;
  };
  const openSpan = (segment: PrintedSegment, span: Span) => {
    const words = file.words.get(segment.address) ?? [];
    const held = words.filter((word) => overlaps(word.span, span));
    const [only] = held;
    // The mark takes the selection's place, and the bar beside it goes.
    getSelection()?.removeAllRanges();
    if (only && held.length === 1 && span.start <= only.span.start && only.span.end <= span.end) {
      open({ segment, words, index: words.indexOf(only) });
      return;
    }
    const text = textOf(segment.runs).slice(span.start, span.end);
    const openWord = (word: PanelWord) => void open({ segment, words, index: words.indexOf(word) });
    show(segment, span, text, (host) => openStretchPanel(host, { address: segment.address, span, words: held, text }, tools, openWord));
    cursor = null;
    markRanges(rangesOf(segment, span));
  };

  return {
    get isOpen() {
      return isPanelOpen;
    },
    press(x, y) {
      const target = document.elementFromPoint(x, y);
      const place = target && placeAt(target, (words, segment) => {
        const offset = offsetAt(segment, x, y);
        return offset === null ? -1 : wordAt(words, offset);
      });
      const word = place?.words[place.index];
      if (!place || !word) return false;
      if (!revealReadings(rangesOf(place.segment, word.span))) return open(place, target.closest('a'));
      card.close();
      return true;
    },
    openWithin: (target) => open(placeAt(target, (words, segment) => words.findIndex(({ span }) =>
      rangesOf(segment, span).some((range) => target.contains(range.startContainer))))),
    step(within, by) {
      const place = isPanelOpen ? cursor : placeAt(within, (words, { address }) => {
        if (cursor?.segment.address !== address) return by === 1 ? 0 : words.length - 1;
        return (cursor.index + by + words.length) % words.length;
      });
      if (!place) return;
      if (isPanelOpen) open({ ...place, index: (place.index + by + place.words.length) % place.words.length });
      else mark(place);
    },
    extend(within, by) {
      const begun = keyboardRange;
      const place = begun?.place ?? (isMarked ? cursor : null) ?? placeAt(within, (words) => (by === 1 ? 0 : words.length - 1));
      if (!place) return;
      // Without a word to go on from, the first press takes one.
      const head = begun || isMarked ? (begun?.head ?? place.index) + by : place.index;
      const next = { place, head: Math.min(Math.max(head, 0), place.words.length - 1) };
      const span = spanOf(next);
      if (isPanelOpen) openSpan(place.segment, span);
      else {
        unmark();
        selectWords(place.segment, span);
      }
      keyboardRange = next;
    },
    openStretch({ address, span }) {
      const printed = document.getElementById(address);
      const segment = printed && segmentOf(printed);
      if (segment) openSpan(segment, span);
    },
    openCursor() {
      if (keyboardRange) openSpan(keyboardRange.place.segment, spanOf(keyboardRange));
      else open(cursor);
    },
    hasCursor(within) {
      const address = isMarked && !isPanelOpen ? cursor?.segment.address : keyboardRange?.place.segment.address;
      return address !== undefined && segmentOf(within)?.address === address;
    },
    mark(index) {
      const word = cursor?.words[cursor.index];
      const state = wordStates[index];
      if (isMarked && cursor !== null && word !== undefined && state !== undefined) marks.mark({ address: cursor.segment.address, word }, state);
    },
    hideCursor() {
      if (isPanelOpen) return;
      unmark();
      keyboardRange = null;
    },
  };
}

/** For those who do not see the mark. */
function say(liveRegion: HTMLElement, { surface, reading, sense }: PanelWord, words: string): void {
  const name = reading === null || reading === surface ? surface : fillMessage(words, { word: surface, reading });
  const language = pageLanguage();
  liveRegion.replaceChildren(element('span', { lang: 'ja' }, name), ...(sense ? [' ', element('span', { lang: language }, sense[language])] : []));
}
