import { bestPath, pathThrough, readingBetween, type Lattice, type LatticeNode } from './lattice';

/** The cheapest analysis that reads a stretch around a word otherwise. */
export interface Rival {
  /** Units. */
  readonly start: number;
  readonly end: number;
  /** Hiragana. */
  readonly reading: string;
  /** By how much it costs more. */
  readonly margin: number;
}

/** A word of the best path, with what speaks against it. */
export interface JudgedNode {
  readonly node: LatticeNode;
  readonly rivals: readonly Rival[];
  /** How much the cheapest analysis costs more that has a word across one of its edges; infinite where none is near. */
  readonly cutMargin: number;
}

/** What costs more than this is not looked at: of the words that are read wrongly, few have their right reading farther away. */
export const maxMargin = 6000;
const mostRivals = 3;
const hasKanji = /[\p{Script=Han}々]/u;

/** The best path, each word with the other analyses that are nearly as good. `text` is the lattice's, for telling kanji. */
export function findRivals(lattice: Lattice, text: string): JudgedNode[] {
  const path = bestPath(lattice);
  const last = path.at(-1);
  if (!last) return [];
  const best = last.forward + last.backward;
  const wordAt = path.flatMap((node, index) => Array.from({ length: node.end - node.start }, () => index));
  const rivals: Rival[][] = path.map(() => []);
  const cuts: number[] = path.map(() => Infinity);
  const onPath = new Set(path);
  const near = lattice.endingAt.flat()
    .filter((node) => !onPath.has(node) && node.forward + node.backward - best <= maxMargin && hasKanji.test(text.slice(node.start, node.end)))
    .sort((a, b) => a.forward + a.backward - (b.forward + b.backward));
  for (const node of near) {
    const margin = node.forward + node.backward - best;
    const from = wordAt[node.start] ?? 0;
    const to = wordAt[node.end - 1] ?? from;
    const first = path[from];
    const final = path[to];
    if (!first || !final) continue;
    const crosses = (first.start < node.start && first.end < node.end) || (final.end > node.end && final.start > node.start);
    if (crosses) for (let index = from; index <= to; index += 1) cuts[index] = Math.min(cuts[index] ?? Infinity, margin);
    if (rivals.slice(from, to + 1).every((list) => list.length >= mostRivals)) continue;
    const rival = rivalOf(path, pathThrough(node), node, margin);
    if (rival) addRival(rivals, path, wordAt, rival);
  }
  return path.map((node, index) => ({ node, rivals: rivals[index] ?? [], cutMargin: cuts[index] ?? Infinity }));
}

/** The smallest stretch around a word that both paths bound, where they read it differently. */
function rivalOf(path: readonly LatticeNode[], other: readonly LatticeNode[], node: LatticeNode, margin: number): Rival | null {
  let { start, end } = node;
  for (let grew = true; grew;) {
    grew = false;
    for (const one of [...path, ...other]) {
      if (one.start >= end || one.end <= start || (one.start >= start && one.end <= end)) continue;
      start = Math.min(start, one.start);
      end = Math.max(end, one.end);
      grew = true;
    }
  }
  const reading = readingBetween(other, start, end);
  return reading === null || reading === readingBetween(path, start, end) ? null : { start, end, reading, margin };
}

function addRival(rivals: Rival[][], path: readonly LatticeNode[], wordAt: readonly number[], rival: Rival): void {
  for (let index = wordAt[rival.start] ?? 0; index < path.length && (path[index]?.start ?? Infinity) < rival.end; index += 1) {
    const list = rivals[index];
    const known = list?.some((one) => one.start === rival.start && one.end === rival.end && one.reading === rival.reading);
    if (list && !known && list.length < mostRivals) list.push(rival);
  }
}
