import type { Language } from '@/domain/text/language';
import type { Selected } from '@/domain/text/selected-passage';
import { css, data, gapSigns, notText } from '../../contract/markup';

const segments = `:is(${css.bead}, ${css.segment})`;

/** What a range takes of each segment that the page prints in the text, in the order of the page. */
export function readSelection(root: HTMLElement, range: Range): Selected[] {
  return [...root.querySelectorAll<HTMLElement>(`${css.text} ${segments}`)]
    // A bead of several segments holds them; what has no words keeps a row; what the layout hides nobody has selected.
    .filter((element) => !element.querySelector(segments) && range.intersectsNode(element) && element.checkVisibility({ visibilityProperty: true }))
    .flatMap((element) => {
      const language = element.closest<HTMLElement>('[lang]')?.lang as Language;
      const address = addressOf(root, element);
      return address === null ? [] : [{ address, language, ...selectedPartOf(element, range) }];
    });
}

/** As `renderRow` prints it: of its own, or that of the first Japanese segment of its bead. */
export function addressOf(root: HTMLElement, element: HTMLElement): string | null {
  const own = element.id || element.dataset[data.address];
  if (own) return own;
  const japanese = root.querySelector<HTMLElement>(`${css.text} [lang="ja"] ${css.beadOf(element.dataset[data.bead])}`);
  return japanese?.id || japanese?.querySelector<HTMLElement>(`${css.segment}[id]`)?.id || null;
}

/** The segment's words without readings, handles and signs, and the stretch of them that the range takes. */
function selectedPartOf(element: HTMLElement, range: Range): Pick<Selected, 'text' | 'start' | 'end'> {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let text = '';
  let [start, end]: [number | null, number] = [null, 0];
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    if (node.parentElement?.closest(`${notText}, ${gapSigns}`)) continue;
    if (range.intersectsNode(node)) {
      const from = node === range.startContainer ? range.startOffset : 0;
      const to = node === range.endContainer ? range.endOffset : node.length;
      if (from < to) {
        start ??= text.length + from;
        end = text.length + to;
      }
    }
    text += node.data;
  }
  return { text, start: start ?? 0, end: start === null ? 0 : end };
}
