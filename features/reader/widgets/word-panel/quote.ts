import type { Span } from '@/domain/text/span';
import { element } from '../../dom/element';
import { rangesOf, type PrintedSegment } from '../../dom/printed-text';
import { textOf } from '../../dom/text-runs';
import { css, gapSigns, notText } from '../../contract/markup';

/** Characters of the sentence before and after the words. */
const around = 9;

/** Words among those beside them, as the page prints them: what is supplied, corrected or lost looks so here too. */
export function quoteOf(segment: PrintedSegment, span: Span): HTMLElement {
  const text = textOf(segment.runs);
  const from = Math.max(0, span.start - around);
  const to = Math.min(text.length, span.end + around);
  const quote = element('span', { lang: 'ja', className: 'quote' }, printed(segment, { start: from, end: to }));
  emphasise(quote, { start: span.start - from, end: span.end - from });
  if (from > 0) quote.prepend('…');
  if (to < text.length) quote.append('…');
  return quote;
}

function printed(segment: PrintedSegment, span: Span): Node {
  const ranges = rangesOf(segment, span);
  const [first, last] = [ranges[0], ranges.at(-1)];
  if (!first || !last) return new DocumentFragment();
  const range = new Range();
  range.setStart(first.startContainer, first.startOffset);
  range.setEnd(last.endContainer, last.endOffset);
  const copy = range.cloneContents();
  for (const aside of copy.querySelectorAll(notText)) aside.remove();
  for (const wrapper of copy.querySelectorAll(`a, ${css.cell}, ${css.cellBase}, ruby`)) wrapper.replaceWith(wrapper.matches(css.edit) ? asSpan(wrapper) : fragmentOf(wrapper));
  copy.normalize();
  const outside = range.commonAncestorContainer.parentElement?.closest(css.edit);
  return outside && segment.element.contains(outside) ? element('span', { className: outside.className }, copy) : copy;
}

/** A link would be one in a link. */
function asSpan(link: Element): Element {
  return element('span', { className: link.className }, fragmentOf(link));
}

function fragmentOf(wrapper: Element): DocumentFragment {
  const fragment = new DocumentFragment();
  fragment.append(...wrapper.childNodes);
  return fragment;
}

/** Prints a part of a quotation bold; the sign of a gap counts as no character. */
function emphasise(quote: HTMLElement, { start, end }: Span): void {
  const walker = document.createTreeWalker(quote, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  let at = 0;
  for (const node of nodes) {
    if (node.parentElement?.closest(gapSigns)) continue;
    const [from, to] = [Math.max(start - at, 0), Math.min(end - at, node.length)];
    at += node.length;
    if (from >= to) continue;
    const part = node.splitText(from);
    part.splitText(to - from);
    part.replaceWith(element('b', {}, part.data));
  }
}
