import { toHiragana } from '@/domain/japanese/kana';
import type { ReadingSource } from '@/domain/japanese/token';

const kanaOnly = /^[ぁ-ゖゝゞァ-ヺーヽヾ]+$/u;

/** A word in the lattice of a sentence; positions are units. The analysis keeps its best ways from both ends in it. */
export class LatticeNode {
  /** The cheapest way from the beginning up to and with this word, and the word before it on that way. */
  forward = Infinity;
  previous: LatticeNode | null = null;
  /** The cheapest way from behind this word to the end, and the word after it. */
  backward = Infinity;
  next: LatticeNode | null = null;

  constructor(
    readonly surface: string,
    readonly start: number,
    readonly end: number,
    readonly left: number,
    readonly right: number,
    readonly cost: number,
    /** As `Entry.features`. */
    readonly features: () => readonly string[],
    readonly from: ReadingSource = 'analyser',
  ) {}

  /** Kana, as it is written where there is nothing else; null where the dictionary does not know. */
  get reading(): string | null {
    if (kanaOnly.test(this.surface)) return this.surface;
    const reading = this.features()[7];
    // The small ヶ of 鶴ヶ城 is said as it is read.
    return reading === undefined || reading === '*' || reading === '' ? null : reading.replaceAll('ヶ', 'ガ').replaceAll('ヵ', 'カ');
  }

  /** The same word at another cost, outside of any lattice. */
  costing(cost: number): LatticeNode {
    return new LatticeNode(this.surface, this.start, this.end, this.left, this.right, cost, this.features, this.from);
  }
}

/** All words that may stand in a sentence, by where they end and begin. */
export interface Lattice {
  readonly length: number;
  readonly endingAt: readonly (readonly LatticeNode[])[];
  readonly startingAt: readonly (readonly LatticeNode[])[];
}

/** Orders nodes, and finds the cheapest way through each of them. */
export function solve(length: number, nodes: readonly LatticeNode[], connection: (right: number, left: number) => number): Lattice {
  const endingAt: LatticeNode[][] = Array.from({ length: length + 1 }, () => []);
  const startingAt: LatticeNode[][] = Array.from({ length: length + 1 }, () => []);
  for (const node of nodes) {
    endingAt[node.end]?.push(node);
    startingAt[node.start]?.push(node);
  }
  for (let at = 0; at < length; at += 1) {
    const before = endingAt[at] ?? [];
    for (const node of startingAt[at] ?? []) {
      if (at === 0) {
        node.forward = connection(0, node.left) + node.cost;
        continue;
      }
      for (const previous of before) {
        const cost = previous.forward + connection(previous.right, node.left) + node.cost;
        if (cost < node.forward) {
          node.forward = cost;
          node.previous = previous;
        }
      }
    }
  }
  for (let at = length; at > 0; at -= 1) {
    const after = startingAt[at] ?? [];
    for (const node of endingAt[at] ?? []) {
      if (at === length) {
        node.backward = connection(node.right, 0);
        continue;
      }
      for (const next of after) {
        const cost = next.backward + connection(node.right, next.left) + next.cost;
        if (cost < node.backward) {
          node.backward = cost;
          node.next = next;
        }
      }
    }
  }
  return { length, endingAt, startingAt };
}

/** The words of the cheapest way; empty where no way leads through. */
export function bestPath({ length, endingAt }: Lattice): LatticeNode[] {
  let last: LatticeNode | null = null;
  for (const node of endingAt[length] ?? []) {
    if (!Number.isFinite(node.forward)) continue;
    if (last === null || node.forward + node.backward < last.forward + last.backward) last = node;
  }
  return last === null ? [] : pathThrough(last);
}

/** The cheapest way that has this word. */
export function pathThrough(node: LatticeNode): LatticeNode[] {
  const path: LatticeNode[] = [];
  for (let one = node.previous; one; one = one.previous) path.push(one);
  path.reverse();
  path.push(node);
  for (let one = node.next; one; one = one.next) path.push(one);
  return path;
}

/** Hiragana of a stretch of a path; null where a word in it is not read. */
export function readingBetween(path: readonly LatticeNode[], start: number, end: number): string | null {
  let reading = '';
  for (const node of path) {
    if (node.start < start || node.end > end) continue;
    if (node.reading === null) return null;
    reading += toHiragana(node.reading);
  }
  return reading;
}
