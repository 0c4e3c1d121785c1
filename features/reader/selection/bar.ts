import { formatPassage, printPassage, type Passage } from '@/domain/text/passage';
import { passageOfSelection } from '@/domain/text/selected-passage';
import { localized, paths } from '@/i18n/paths';
import { copyText } from '@/components/copy-text';
import { isVertical } from '../along/place';
import { element } from '../settings/element';
import { fill } from '../settings/words';
import { leadKeysToBar } from './bar-keys';
import { askForStretch, type Stretch } from '../words/stretch-event';
import { readSelection } from './read-selection';
import { makeTaking } from './take';
import { loadSelectionWords, pageLocale, type SelectionWords } from './words';

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

/** Path of a passage of the edition on this page, in the page's language. */
export function pathOf(root: HTMLElement, passage: Passage): string {
  const [work = '', number = ''] = (root.dataset.edition ?? '').split('/');
  return localized(pageLocale(), paths.passage(work, Number(number), formatPassage(passage)));
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
    const words = await loadSelectionWords();
    if (signal.aborted) return;
    // It may have been put away meanwhile, or something else selected, which then has asked too.
    const still = held(root);
    if (!still || formatPassage(still.passage) !== formatPassage(now.passage)) return;
    hide();
    isUsed = false;
    bar = makeBar(root, now, words);
    document.body.append(bar);
    putBeside(bar);
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

function makeBar(root: HTMLElement, { passage, stretch }: Held, words: SelectionWords): HTMLElement {
  const path = pathOf(root, passage);
  const address = printPassage(passage);
  const link = element('a', { className: 'place', href: path, ariaLabel: fill(words.open, { address }) }, address);
  const copy = element('button', { type: 'button' }, words.copyLink);
  const url = new URL(path, location.href).href;
  copy.addEventListener('click', () => {
    copyText(url).then(
      () => copy.replaceChildren(words.copied),
      // Where copying is not allowed, the link itself is there.
      () => link.focus(),
    );
  });
  const status = element('span', {}, copy);
  status.setAttribute('role', 'status');
  const cite = element('a', { href: `${path}/cite` }, words.take);
  const { button, panel } = makeTaking(root.dataset.edition ?? '', passage, words);
  const bar = element('div', { className: 'selection-bar', ariaLabel: words.bar }, element('div', {}, ...(stretch ? [lookUp(root, stretch, words)] : []), link, status, button, cite), panel);
  bar.setAttribute('role', 'group');
  bar.dataset.passage = formatPassage(passage);
  // A press would put the selection away.
  bar.addEventListener('pointerdown', (event) => {
    if (event.pointerType === 'mouse') event.preventDefault();
  });
  return bar;
}

/** First, because it is what a learner selects words for. */
function lookUp(root: HTMLElement, stretch: Stretch, words: SelectionWords): HTMLElement {
  const button = element('button', { type: 'button' }, words.lookUp);
  button.addEventListener('click', (event) => {
    // For the page it would be a press beside the card that it opens.
    event.stopPropagation();
    button.closest('.selection-bar')?.remove();
    askForStretch(root, stretch);
  });
  return button;
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
