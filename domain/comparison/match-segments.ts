import { partitionPoint } from '../algorithms/partition-point';
import type { Language } from '../text/language';
import { languages } from '../text/language';
import type { Word } from './split-words';

/** A segment cut for comparing; a language is null where it has no words. */
export interface SplitSegment {
  readonly address: string;
  readonly words: Readonly<Record<Language, readonly Word[] | null>>;
}

/** Indexes of a segment in the older and in the newer edition; null where the edition does not have it. */
export interface Match {
  readonly before: number | null;
  readonly after: number | null;
  /** Whether it stands elsewhere among the segments that both have. */
  readonly moved: boolean;
}

/** From which likeness on two segments are taken for the same one, however their addresses run. */
const likeEnough = 0.4;
/** Pairs that are weighed between two segments that are the same for sure; beyond that, the address decides. */
const mostPairs = 160_000;

/**
 * Which segments of two editions are the same, in the order of the newer edition with what is gone at its old place. Segments with the
 * same words are found first, wherever their addresses have gone; between those, the likest; a segment like none is the one at its address.
 */
export function matchSegments(before: readonly SplitSegment[], after: readonly SplitSegment[]): Match[] {
  const [keysBefore, keysAfter] = [before.map(keyOf), after.map(keyOf)];
  const anchors = anchorsOf(keysBefore, keysAfter);
  const inOrder: Match[] = [];
  let [i, j] = [0, 0];
  for (const [a, b] of [...anchors, [before.length, after.length] as const]) {
    for (const [x, y] of matchBetween(before.slice(i, a), after.slice(j, b))) {
      inOrder.push({ before: x === null ? null : x + i, after: y === null ? null : y + j, moved: false });
    }
    if (a < before.length) inOrder.push({ before: a, after: b, moved: false });
    [i, j] = [a + 1, b + 1];
  }
  return withMoves(inOrder, keysBefore, keysAfter);
}

function keyOf({ words }: SplitSegment): string {
  return languages.map((language) => words[language]?.map(({ text }) => text).join('') ?? '\u0000').join('\u0001');
}

/** Places of what stands once in a list. */
function uniques(keys: readonly string[]): Map<string, number> {
  const places = new Map<string, number>();
  const twice = new Set<string>();
  keys.forEach((key, at) => (places.has(key) ? twice.add(key) : places.set(key, at)));
  for (const key of twice) places.delete(key);
  return places;
}

/** The longest row of segments that are in both editions once, with the same words, in the same order. */
function anchorsOf(before: readonly string[], after: readonly string[]): (readonly [number, number])[] {
  const places = uniques(after);
  const pairs = [...uniques(before)].flatMap(([key, at]) => {
    const there = places.get(key);
    return there === undefined ? [] : [{ at, there, previous: null as number | null }];
  });
  // Patience: the pair on top of each pile, by where it stands in the newer edition.
  const tops: number[] = [];
  pairs.forEach((pair, index) => {
    const pile = partitionPoint(tops.length, (at) => (pairs[tops[at] ?? 0]?.there ?? 0) < pair.there);
    pair.previous = pile > 0 ? (tops[pile - 1] ?? null) : null;
    tops[pile] = index;
  });
  const row: (readonly [number, number])[] = [];
  for (let at = tops.at(-1) ?? null; at !== null;) {
    const pair = pairs[at];
    if (!pair) break;
    row.push([pair.at, pair.there]);
    at = pair.previous;
  }
  return row.reverse();
}

type Pair = readonly [before: number | null, after: number | null];

function matchBetween(before: readonly SplitSegment[], after: readonly SplitSegment[]): Pair[] {
  if (before.length === 0) return after.map((_, at) => [null, at]);
  if (after.length === 0) return before.map((_, at) => [at, null]);
  if (before.length * after.length > mostPairs) return matchByAddress(before, after);
  const weigh = likeness(before, after);
  const width = after.length + 1;
  const score = (i: number, j: number): number => {
    const like = weigh(i, j);
    const isThere = before[i]?.address === after[j]?.address;
    if (like >= likeEnough) return 1 + like + (isThere ? 0.01 : 0);
    return isThere ? 0.5 : -1;
  };
  const best = new Float64Array((before.length + 1) * width);
  const at = (i: number, j: number) => best[i * width + j] ?? 0;
  for (let i = before.length - 1; i >= 0; i -= 1) {
    for (let j = after.length - 1; j >= 0; j -= 1) best[i * width + j] = Math.max(at(i + 1, j), at(i, j + 1), at(i + 1, j + 1) + score(i, j));
  }
  const pairs: Pair[] = [];
  let [i, j] = [0, 0];
  while (i < before.length || j < after.length) {
    if (i < before.length && j < after.length && at(i, j) === at(i + 1, j + 1) + score(i, j)) pairs.push([i++, j++]);
    else if (i < before.length && at(i, j) === at(i + 1, j)) pairs.push([i++, null]);
    else pairs.push([null, j++]);
  }
  return pairs;
}

function matchByAddress(before: readonly SplitSegment[], after: readonly SplitSegment[]): Pair[] {
  const places = new Map(after.map(({ address }, at) => [address, at]));
  const pairs: Pair[] = [];
  let next = 0;
  before.forEach(({ address }, at) => {
    const there = places.get(address);
    if (there === undefined || there < next) {
      pairs.push([at, null]);
      return;
    }
    while (next < there) pairs.push([null, next++]);
    pairs.push([at, next++]);
  });
  while (next < after.length) pairs.push([null, next++]);
  return pairs;
}

/** How much two segments have in common, from 0 to 1: of their words, in the language that agrees more. */
function likeness(before: readonly SplitSegment[], after: readonly SplitSegment[]): (i: number, j: number) => number {
  const [counted, others] = [before.map(countWords), after.map(countWords)];
  return (i, j) => Math.max(...languages.map((language) => shared(counted[i]?.[language], others[j]?.[language])));
}

interface Counted {
  readonly words: ReadonlyMap<string, number>;
  readonly total: number;
}

function countWords({ words }: SplitSegment): Record<Language, Counted> {
  const count = (list: readonly Word[] | null): Counted => {
    const own = (list ?? []).filter(({ text, sign }) => sign === null && text.trim() !== '');
    const counts = new Map<string, number>();
    for (const { text } of own) counts.set(text, (counts.get(text) ?? 0) + 1);
    return { words: counts, total: own.length };
  };
  return { ja: count(words.ja), en: count(words.en) };
}

function shared(a: Counted | undefined, b: Counted | undefined): number {
  if (!a || !b || a.total === 0 || b.total === 0) return 0;
  let common = 0;
  for (const [word, count] of a.words) common += Math.min(count, b.words.get(word) ?? 0);
  return (2 * common) / (a.total + b.total);
}

/** What seemed gone and stands elsewhere with the same words has moved. */
function withMoves(matches: readonly Match[], before: readonly string[], after: readonly string[]): Match[] {
  const gone = uniques(matches.map((match) => (match.before !== null && match.after === null ? before[match.before] ?? '' : `\u0000${match.before} ${match.after}`)));
  const taken = new Set<number>();
  const moved = matches.map((match): Match => {
    const from = match.before === null && match.after !== null ? gone.get(after[match.after] ?? '') : undefined;
    if (from === undefined || taken.has(from)) return match;
    taken.add(from);
    return { ...match, before: matches[from]?.before ?? null, moved: true };
  });
  return moved.filter((_, at) => !taken.has(at));
}
