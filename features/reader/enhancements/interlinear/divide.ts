import { shortGloss } from '@/domain/study/sense';
import type { PanelWord } from '@/domain/study/word-file';
import type { Span } from '@/domain/text/span';
import { element } from '../../dom/element';
import { cellsOf, type Cell } from './cells';
import { glossLines } from './gloss-lines';
import { classes, css, gapSigns, notText, states } from '../../contract/markup';

/** What is printed in one piece: words, a reading with what it stands over, the sign of a gap, a handle. */
interface Leaf {
  readonly node: Node;
  /** In the segment's text; empty for signs and handles. */
  readonly span: Span;
  /** Of the segment's elements around it, the outermost first. */
  readonly within: readonly Element[];
}

interface PrintedCell {
  /** Null for the sign of a gap. */
  readonly of: Cell<PanelWord> | null;
  readonly base: HTMLElement;
  /** Copies that the next leaf may go on in, the outermost first. */
  readonly open: { readonly from: Element; readonly copy: Element }[];
}

/**
 * The words of a printed segment divided into cells: elements `.w`, each with what the page prints for its words and,
 * where they have a sense, its English in `.gl`. What holds of several words (a term, a link, the editors' hand) is
 * around the words of each of its cells. The segment itself stays as it is.
 */
export function divided(segment: Element, words: readonly PanelWord[]): DocumentFragment {
  const leaves = leavesOf(segment);
  const text = leaves.map(({ node, span }) => (span.start === span.end ? '' : textOf(node))).join('');
  const whole = leaves.filter(({ node }) => node instanceof Element && node.matches('ruby')).map(({ span }) => span);
  const fragment = document.createDocumentFragment();
  const copies = new Map<Element, Element[]>();
  const cells = cellsOf(text, words, whole);
  const made: PrintedCell[] = [];

  const begin = (of: Cell<PanelWord> | null) => {
    const base = element('span', { className: states.cellBase });
    const gloss = of?.words.flatMap(({ sense }) => (sense ? shortGloss(sense.en) : [])).join(' · ') ?? '';
    fragment.append(element('span', { className: states.cell }, base, ...(gloss === '' ? [] : [element('span', { className: states.gloss, lang: 'en' }, glossLines(gloss))])));
    const cell: PrintedCell = { of, base, open: [] };
    made.push(cell);
    return cell;
  };
  const put = (node: Node, within: readonly Element[], into: PrintedCell) => {
    const kept = into.open.findIndex(({ from }, index) => from !== within[index]);
    if (kept !== -1) into.open.length = kept;
    for (const from of within.slice(into.open.length)) {
      const copy = from.cloneNode(false) as Element;
      (into.open.at(-1)?.copy ?? into.base).append(copy);
      into.open.push({ from, copy });
      copies.set(from, [...(copies.get(from) ?? []), copy]);
    }
    (into.open.at(-1)?.copy ?? into.base).append(node);
  };

  for (const { node, span, within } of leaves) {
    if (span.start === span.end) {
      // The sign of a gap stands by itself, unless punctuation holds it; a handle follows what it is about, the first one precedes it.
      const last = made.at(-1);
      const isOwn = node instanceof Element && node.matches(css.gap) && span.start >= (last?.of?.span.end ?? 0);
      put(node.cloneNode(true), within, last && !isOwn ? last : begin(isOwn ? null : (cells[0] ?? null)));
      continue;
    }
    for (const of of cells) {
      const from = Math.max(of.span.start, span.start);
      const to = Math.min(of.span.end, span.end);
      if (from >= to) continue;
      const piece = node instanceof Text ? document.createTextNode(node.data.slice(from - span.start, to - span.start)) : node.cloneNode(true);
      const last = made.at(-1);
      put(piece, within, last?.of === of ? last : begin(of));
    }
  }
  for (const list of copies.values()) list.forEach((copy, index) => mendEdges(copy, index === 0, index === list.length - 1));
  return fragment;
}

/** Only the first copy begins what it holds, and only the last one ends it; a link is reached by Tab once. */
function mendEdges(copy: Element, isFirst: boolean, isLast: boolean): void {
  if (!isFirst) copy.classList.remove(classes.first);
  if (!isLast) copy.classList.remove(classes.last);
  if (!isFirst && copy.matches('a')) copy.setAttribute('tabindex', '-1');
}

function leavesOf(segment: Element): Leaf[] {
  const leaves: Leaf[] = [];
  let at = 0;
  const walk = (parent: Element, within: readonly Element[]) => {
    for (const node of parent.childNodes) {
      if (node instanceof Element && node.matches(css.address)) continue;
      const isSign = node instanceof Element && node.matches(`${gapSigns}, ${css.handle}`);
      if (node instanceof Element && !isSign && !node.matches('ruby')) {
        walk(node, [...within, node]);
        continue;
      }
      const length = isSign ? 0 : textOf(node).length;
      leaves.push({ node, span: { start: at, end: at + length }, within });
      at += length;
    }
  };
  walk(segment, []);
  return leaves;
}

/** The words of a node, without what is none of the text. */
function textOf(node: Node): string {
  if (!(node instanceof Element)) return node.textContent ?? '';
  const copy = node.cloneNode(true) as Element;
  for (const aside of copy.querySelectorAll(notText)) aside.remove();
  return copy.textContent ?? '';
}
