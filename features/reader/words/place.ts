import { notText } from '../island/copy';
import { characterAt, offsetOf, stretchesOf, textOf, type Run } from './runs';
import type { Span } from '@/domain/text/span';

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
const reach = 14;

const gap = '.x.gap';

/** What an element of a segment prints: its words, and between them what is not text. */
export function readPrinted(element: HTMLElement): PrintedText {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const runs: PrintedText['runs'][number][] = [];
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    runs.push({ node, text: node.data, own: !node.parentElement?.closest(`${notText}, ${gap}`) });
  }
  return { element, runs };
}

/** Where text is lost: offsets (UTF-16 units) in the segment's text. */
export function gapsOf({ runs }: PrintedText): number[] {
  return runs.flatMap(({ node }, run) => (node.parentElement?.closest(gap) ? [offsetOf(runs, run, 0)] : []));
}

/** The segment of Japanese text to which an element belongs. */
export function segmentOf(within: Element): PrintedSegment | null {
  const element = within.closest<HTMLElement>('.text [lang="ja"] :is(.bead, .seg)[id]');
  return element && { ...readPrinted(element), address: element.id };
}

/** The character under a point of the window: its offset in the segment's text; null where there is none nearby. */
export function offsetAt(segment: PrintedSegment, x: number, y: number, target: Element): number | null {
  const { runs } = segment;
  // What stands over a word or under it asks about the word.
  const over = target.closest('rt')?.closest('ruby') ?? target.closest('.gl')?.parentElement;
  if (over) {
    const base = runs.findIndex(({ node, own }) => own && over.contains(node));
    return base === -1 ? null : offsetOf(runs, base, 0);
  }
  const caret = caretAt(x, y);
  const run = runs.findIndex(({ node }) => node === caret?.node);
  if (!caret || run === -1) return null;
  // A caret stands between two characters.
  const after = offsetOf(runs, run, caret.offset);
  const [nearest] = [after, after - 1]
    .map((offset) => ({ offset, distance: distanceTo(segment, offset, x, y) }))
    .sort((a, b) => a.distance - b.distance);
  return nearest && nearest.distance <= reach ? nearest.offset : null;
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

function distanceTo(segment: PrintedSegment, offset: number, x: number, y: number): number {
  const character = characterAt(textOf(segment.runs), offset);
  const boxes = character ? rangesOf(segment, character).flatMap((range) => [...range.getClientRects()]) : [];
  return Math.min(Infinity, ...boxes.map(({ left, right, top, bottom }) =>
    Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom))));
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
