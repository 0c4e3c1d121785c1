import { notText } from '../contract/markup';

const blocks = 'h1, h2, h3, p, li, dt, dd, .col';

/** The selected words without what is none of the text; one line for each paragraph in each language. */
export function cleanText(selected: DocumentFragment): string {
  for (const element of selected.querySelectorAll(notText)) element.remove();
  for (const element of selected.querySelectorAll(blocks)) element.append('\n');
  return (selected.textContent ?? '').replace(/[ \t]*\n\s*/g, '\n').trim();
}

/** The part of a range that is of the edition; all of it where none is, as in a card. */
function ofEdition(range: Range, edition: Element): Range {
  const part = range.cloneRange();
  if (!range.intersectsNode(edition)) return part;
  const whole = document.createRange();
  whole.selectNodeContents(edition);
  if (range.compareBoundaryPoints(Range.START_TO_START, whole) < 0) part.setStart(whole.startContainer, whole.startOffset);
  if (range.compareBoundaryPoints(Range.END_TO_END, whole) > 0) part.setEnd(whole.endContainer, whole.endOffset);
  return part;
}

/** What has no box of its own, such as the columns of a grid, is seen by what stands in it. */
const isShown = (element: Element) =>
  element.checkVisibility({ visibilityProperty: true }) || getComputedStyle(element).display === 'contents';

/** A copy without what a view or a layout hides. */
function shownIn(range: Range): DocumentFragment {
  const around = range.commonAncestorContainer;
  const elements = around instanceof Element ? [...around.querySelectorAll('*')] : [];
  const hidden = elements.filter((element) => range.intersectsNode(element) && !isShown(element));
  for (const element of hidden) element.setAttribute('data-unseen', '');
  const copy = range.cloneContents();
  for (const element of hidden) element.removeAttribute('data-unseen');
  for (const element of copy.querySelectorAll('[data-unseen]')) element.remove();
  return copy;
}

export function onCopy(event: ClipboardEvent, edition: Element): void {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || !event.clipboardData) return;
  const parts: string[] = [];
  for (let i = 0; i < selection.rangeCount; i += 1) parts.push(cleanText(shownIn(ofEdition(selection.getRangeAt(i), edition))));
  event.clipboardData.setData('text/plain', parts.join('\n'));
  event.preventDefault();
}
