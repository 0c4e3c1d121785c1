import type { WordFile } from '@/domain/study/word-file';
import { hideReadings } from '../../dom/hide-readings';
import { loadWordFile } from '../../dom/word-file';
import { divided } from './divide';
import { reprinted } from '../../dom/events';
import { css, data, japaneseSegments } from '../../contract/markup';

interface Printed {
  readonly segment: Element;
  /** Of the two ways to print it, the one that is not shown. */
  other: DocumentFragment;
}

/** The page's Japanese, word by word: made once, then exchanged with the running text. */
export interface Interlinear {
  show(): void;
  hide(): void;
}

/** Null where nothing is known of the edition's words; throws where they cannot be had. */
export async function makeInterlinear(root: HTMLElement): Promise<Interlinear | null> {
  const file = await loadWordFile(root.dataset[data.edition] ?? '');
  if (file.words.size === 0) return null;
  let printed: Printed[] | null = null;
  let isShown = false;
  const exchange = (shown: boolean) => {
    if (isShown === shown) return;
    isShown = shown;
    printed ??= printAll(root, file);
    for (const each of printed) each.other = exchanged(each);
    // Which readings are hidden may have changed meanwhile.
    hideReadings(root, file);
    root.dispatchEvent(new Event(reprinted));
  };
  return { show: () => exchange(true), hide: () => exchange(false) };
}

function printAll(root: HTMLElement, file: WordFile): Printed[] {
  return [...root.querySelectorAll(japaneseSegments)].flatMap((segment) => {
    // A bead of several segments holds them, and they are printed by themselves.
    if (segment.querySelector(`${css.segment}[id]`)) return [];
    const words = file.words.get(segment.id);
    return words && words.length > 0 ? [{ segment, other: divided(segment, words) }] : [];
  });
}

/** Puts the other text into a segment, after its address, and returns the one that was there. */
function exchanged({ segment, other }: Printed): DocumentFragment {
  const was = document.createDocumentFragment();
  was.append(...[...segment.childNodes].filter((node) => !(node instanceof Element && node.matches(css.address))));
  segment.append(other);
  return was;
}
