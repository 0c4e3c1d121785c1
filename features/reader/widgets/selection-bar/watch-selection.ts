import { formatPassage, type Passage } from '@/domain/text/passage';
import { passageOfSelection } from '@/domain/text/selected-passage';
import { isVertical } from '../../dom/viewport';
import { requestLookUp, type Stretch } from '../../dom/events';
import { makeBar } from './bar';
import { leadKeysToBar } from './bar-keys';
import { readSelection } from './read-selection';
import { loadSelectionMessages } from '../../dom/messages';
import { data } from '../../contract/markup';

/** After the last change of a selection, in milliseconds: it moves while one draws it. */
const pause = 150;
const gap = 8;

interface Held {
  readonly passage: Passage;
  /** Where it is Japanese of one sentence, it can be looked up. */
  readonly stretch: Stretch | null;
}

/** What is selected of the text; null where nothing is. */
function held(root: HTMLElement): Held | null {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const selected = readSelection(root, selection.getRangeAt(0));
  const passage = passageOfSelection(selected);
  if (!passage) return null;
  const [only, second] = selected.filter(({ start, end }) => start < end);
  return { passage, stretch: only && !second && only.language === 'ja' ? { address: only.address, span: { start: only.start, end: only.end } } : null };
}

/** A small bar beside what is selected, which has its address; it takes neither focus nor selection. */
export function showBarForSelections(root: HTMLElement, signal: AbortSignal): void {
  let bar: HTMLElement | null = null;
  let timer = 0;
  let isDrawing = false;
  // Pressing something in it may put the selection away; the bar stays until something else is pressed.
  let isUsed = false;
  leadKeysToBar(() => bar, signal);
  const hide = () => bar?.remove();
  const update = async () => {
    const now = isDrawing ? null : held(root);
    if (!now) {
      if (!isUsed && !bar?.contains(document.activeElement)) hide();
      return;
    }
    // What it has said is not taken away while the same is selected.
    if (bar?.isConnected && bar.dataset.passage === formatPassage(now.passage)) return;
    const words = await loadSelectionMessages();
    if (signal.aborted) return;
    // It may have been put away meanwhile, or something else selected, which then has asked too.
    const still = held(root);
    if (!still || formatPassage(still.passage) !== formatPassage(now.passage)) return;
    hide();
    isUsed = false;
    bar = makeBar(root.dataset[data.edition] ?? '', now.passage, words, now.stretch && lookUp(now.stretch));
    document.body.append(bar);
    putBeside(bar);
  };
  const lookUp = (stretch: Stretch) => () => {
    hide();
    requestLookUp(root, stretch);
  };
  const later = () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => void update(), pause);
  };
  const on = (type: string, listener: (event: Event) => void) => document.addEventListener(type, listener, { signal });
  on('selectionchange', later);
  // A mouse is not disturbed while it draws; a finger draws by handles that are none of the page's.
  on('pointerdown', (event) => {
    const { pointerType, target } = event as PointerEvent;
    isUsed = target instanceof Node && bar !== null && bar.contains(target);
    if (pointerType === 'mouse' && !isUsed) isDrawing = true;
  });
  for (const type of ['pointerup', 'pointercancel']) {
    on(type, () => {
      isDrawing = false;
      later();
    });
  }
  on('keydown', (event) => {
    if ((event as KeyboardEvent).key === 'Escape') hide();
  });
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    hide();
  });
  later();
}

/** Under the last line of the selection, or over its first; a narrow window's style puts it at the edge of the thumb. */
function putBeside(bar: HTMLElement): void {
  const boxes = [...(getSelection()?.getRangeAt(0).getClientRects() ?? [])].filter(({ width, height }) => width > 0 && height > 0);
  const [first, last] = [boxes[0], boxes.at(-1)];
  if (!first || !last || isVertical() || getComputedStyle(bar).position === 'fixed') return;
  const isBelow = last.bottom + gap + bar.offsetHeight < window.innerHeight;
  const top = isBelow ? last.bottom + gap : Math.max(gap, first.top - gap - bar.offsetHeight);
  const left = Math.min(Math.max(gap, last.right - bar.offsetWidth), document.documentElement.clientWidth - bar.offsetWidth - gap);
  bar.style.top = `${top + window.scrollY}px`;
  bar.style.left = `${left + window.scrollX}px`;
}
