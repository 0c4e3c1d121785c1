import type { PanelWord } from '@/domain/study/word-file';
import type { Span } from '@/domain/text/span';
import { rangesOf, type PrintedSegment } from '../../dom/printed-text';

/** A word of a segment. */
export interface Place {
  readonly segment: PrintedSegment;
  readonly words: readonly PanelWord[];
  readonly index: number;
}

/** Words from the one where the keys began to the one they have come to; either may stand first. */
export interface KeyboardRange {
  readonly place: Place;
  readonly head: number;
}

export function spanOf({ place: { words, index }, head }: KeyboardRange): Span {
  const [first, last] = [words[Math.min(index, head)], words[Math.max(index, head)]];
  return { start: first?.span.start ?? 0, end: last?.span.end ?? 0 };
}

/** As a drag over the words would, so that what can be done with a selection can be done with them. */
export function selectWords(segment: PrintedSegment, span: Span): void {
  const ranges = rangesOf(segment, span);
  const [first, last] = [ranges[0], ranges.at(-1)];
  if (first && last) getSelection()?.setBaseAndExtent(first.startContainer, first.startOffset, last.endContainer, last.endOffset);
}
