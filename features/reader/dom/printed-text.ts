import { characterAt, offsetOf, stretchesOf, type Run } from './text-runs';
import type { Span } from '@/domain/text/span';
import { css, gapSigns, japaneseSegments, notText } from '../contract/markup';

/** A segment in one language as the page prints it. */
export interface PrintedText {
  readonly element: HTMLElement;
  readonly runs: readonly (Run & { readonly node: Text })[];
}

/** A segment of the Japanese. */
export interface PrintedSegment extends PrintedText {
  readonly address: string;
}

/** How far from a character a finger may be, in pixels: half of the room between two lines. */
const maxDistance = 14;

/** What an element of a segment prints: its words, and between them what is not text. */
export function readPrinted(element: HTMLElement): PrintedText {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const runs: PrintedText['runs'][number][] = [];
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    runs.push({ node, text: node.data, own: !node.parentElement?.closest(`${notText}, ${gapSigns}`) });
  }
  return { element, runs };
}

/** Where text is lost: offsets (UTF-16 units) in the segment's text. */
export function gapsOf({ runs }: PrintedText): number[] {
  return runs.flatMap(({ node }, run) => (node.parentElement?.closest(gapSigns) ? [offsetOf(runs, run, 0)] : []));
}

/** The segment of Japanese text to which an element belongs. */
export function segmentOf(within: Element): PrintedSegment | null {
  const element = within.closest<HTMLElement>(japaneseSegments);
  return element && { ...readPrinted(element), address: element.id };
}

/**
 * The character under a point of the window: its offset in the segment's text; null where there is none nearby. It is the one that is
 * printed there, not the one beside the caret: at the middle of a character a caret goes to either side of it, and into a reading beside it.
 */
export function offsetAt(segment: PrintedSegment, x: number, y: number): number | null {
  const { runs, element } = segment;
  const target = document.elementFromPoint(x, y);
  // What stands over a word or under it asks about the word.
  const over = target && element.contains(target) ? (target.closest('rt')?.closest('ruby') ?? target.closest(css.gloss)?.parentElement) : null;
  if (over) {
    const base = runs.findIndex(({ node, own }) => own && over.contains(node));
    return base === -1 ? null : offsetOf(runs, base, 0);
  }
  // An editors' sign belongs to the words it marks, however near the word before is.
  const signed = target?.closest(css.edit);
  let nearest: { readonly offset: number; readonly distance: number; readonly toMiddle: number } | null = null;
  const range = new Range();
  runs.forEach(({ node, text, own }, run) => {
    range.selectNodeContents(node);
    if (!own || (signed && element.contains(signed) && !signed.contains(node)) || distanceTo([...range.getClientRects()], x, y) > (nearest?.distance ?? maxDistance)) return;
    for (let at = 0; at < text.length;) {
      const character = characterAt(text, at) ?? { start: at, end: at + 1 };
      range.setStart(node, character.start);
      range.setEnd(node, character.end);
      const boxes = [...range.getClientRects()];
      const [distance, toMiddle] = [distanceTo(boxes, x, y), distanceToMiddle(boxes, x, y)];
      if (distance <= maxDistance && (!nearest || distance < nearest.distance || (distance === nearest.distance && toMiddle < nearest.toMiddle))) {
        nearest = { offset: offsetOf(runs, run, at), distance, toMiddle };
      }
      at = character.end;
    }
  });
  return (nearest as { readonly offset: number } | null)?.offset ?? null;
}

/** A range for each stretch of a span: readings between them are none of it. */
export function rangesOf({ runs }: PrintedText, span: Span): Range[] {
  return stretchesOf(runs, span).flatMap(({ run, from, to }) => {
    const node = runs[run]?.node;
    if (!node) return [];
    const range = new Range();
    range.setStart(node, from);
    range.setEnd(node, to);
    return [range];
  });
}

/** The box of what stands in the first line of some ranges: all of a word that no line break parts. */
export function firstLineOf(ranges: readonly Range[]): DOMRect | undefined {
  const boxes = ranges.flatMap((range) => [...range.getClientRects()]);
  const [first] = boxes;
  if (!first) return undefined;
  // Pieces of a line share its extent across: heights where lines are horizontal, widths where they are vertical.
  const inLine = boxes.filter((box) => Math.abs(box.top - first.top) < 2 || Math.abs(box.left - first.left) < 2);
  const [left, top] = [Math.min(...inLine.map((box) => box.left)), Math.min(...inLine.map((box) => box.top))];
  return new DOMRect(left, top, Math.max(...inLine.map((box) => box.right)) - left, Math.max(...inLine.map((box) => box.bottom)) - top);
}

function distanceTo(boxes: readonly DOMRect[], x: number, y: number): number {
  return Math.min(Infinity, ...boxes.map(({ left, right, top, bottom }) =>
    Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom))));
}

function distanceToMiddle(boxes: readonly DOMRect[], x: number, y: number): number {
  return Math.min(Infinity, ...boxes.map(({ left, top, width, height }) => Math.hypot(left + width / 2 - x, top + height / 2 - y)));
}

/** The place between two characters under a point of the window. Older Safari has its own name for it. */
export function caretAt(x: number, y: number): { node: Node; offset: number } | null {
  if ('caretPositionFromPoint' in document) {
    const position = document.caretPositionFromPoint(x, y);
    return position && { node: position.offsetNode, offset: position.offset };
  }
  const range = (document as Document).caretRangeFromPoint(x, y);
  return range && { node: range.startContainer, offset: range.startOffset };
}
