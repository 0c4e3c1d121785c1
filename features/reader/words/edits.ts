import type { Span } from '@/domain/text/span';
import { entryPart } from './entry';
import type { PanelMessages } from './load';
import { rangesOf, type PrintedSegment } from './place';

/** What the editors changed in a word, as the entries at the foot of the page tell it. Moved lines concern more than a word. */
export function editsPart(segment: PrintedSegment, span: Span, words: PanelMessages): HTMLElement[] {
  const ids = new Set<string>();
  for (const { startContainer } of rangesOf(segment, span)) {
    for (let hand = handAround(startContainer.parentElement); hand && segment.element.contains(hand); hand = handAround(hand.parentElement)) {
      ids.add(hand instanceof HTMLAnchorElement ? hand.hash.slice(1) : (hand.dataset.x ?? ''));
    }
  }
  return [...ids].flatMap((id) => {
    const entry = document.getElementById(id);
    return entry ? [entryPart('edit', words.edited, entry)] : [];
  });
}

const handAround = (within: Element | null) => within?.closest<HTMLElement>('.x:not(.transposed, .gap)') ?? null;
