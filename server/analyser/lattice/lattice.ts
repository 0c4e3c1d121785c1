import { toHiragana } from '@/domain/japanese/kana';
import type { ReadingSource } from '@/domain/japanese/token';
import type { Dictionary, Entry, PlacedEntry } from './dictionary';

/** A word in the lattice of a sentence; positions are units. The analysis keeps its best ways from both ends in it. */
export interface LatticeNode extends PlacedEntry {
  /** Kana; null where the dictionary does not know. */
  readonly reading: string | null;
  readonly from: ReadingSource;
  /** The cheapest way from the beginning up to and with this word, and the word before it on that way. */
  forward: number;
  previous: LatticeNode | null;
  /** The cheapest way from behind this word to the end, and the word after it. */
  backward: number;
  next: LatticeNode | null;
}

/** All words that may stand in a sentence, by where they end and begin. */
export interface Lattice {
  readonly length: number;
  readonly endingAt: readonly (readonly LatticeNode[])[];
  readonly startingAt: readonly (readonly LatticeNode[])[];
}

const kanaOnly = /^[ぁ-ゖゝゞァ-ヺーヽヾ]+$/u;

/** What the analyser says a word is read like, katakana or as it is written. */
export function readingOf(written: string, entry: Entry): string | null {
  if (kanaOnly.test(written)) return written;
  const reading = entry.features()[7];
  // The small ヶ of 鶴ヶ城 is said as it is read.
  return reading === undefined || reading === '*' || reading === '' ? null : reading.replaceAll('ヶ', 'ガ').replaceAll('ヵ', 'カ');
}

/** Makes a lattice node of a word that stands in a text. */
export function nodeOf(word: PlacedEntry, reading: string | null, from: ReadingSource): LatticeNode {
  return {
    start: word.start, end: word.end, left: word.left, right: word.right, cost: word.cost, features: word.features, isKnown: word.isKnown, reading, from,
    forward: Infinity, previous: null, backward: Infinity, next: null,
  };
}

/** Orders nodes, and finds the cheapest way through each of them. */
export function solve(length: number, nodes: readonly LatticeNode[], connection: Dictionary['connection']): Lattice {
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
