import { parseAddress } from '../text/address';
import type { PlacedSpan } from '../text/edition';
import { languages } from '../text/language';
import { inOrder, type Passage } from '../text/passage';
import type { PassageSpans } from '../text/passage-spans';
import type { SegmentChange } from './compare-editions';
import { isSame, type Change } from './compare-words';

/** What became of a passage in a newer edition. */
export interface PassageComparison {
  /** `around`: its own words are the same, but not all of the sentences that they stand in. `removed`: nothing of it is left. */
  readonly kind: 'same' | 'around' | 'changed' | 'removed';
  /** The segments that it touches, and those that were added between them. */
  readonly segments: readonly SegmentChange[];
  /** Where it stands in the newer edition; null where nothing of it does. Its ends may fall on the bounds of segments. */
  readonly now: Passage | null;
}

/** `spans` are those of the passage in the older edition, `changes` all segments of both (`compareEditions`). */
export function comparePassage(passage: Passage, spans: PassageSpans, changes: readonly SegmentChange[]): PassageComparison {
  const places = new Map(languages.flatMap((language) => spans[language]).map((span) => [`${span.address} ${span.language}`, span]));
  const touched = new Set([...places.values()].map(({ address }) => address));
  const indexes = changes.flatMap(({ before }, at) => (before !== null && touched.has(before) ? [at] : []));
  const [first, last] = [indexes[0] ?? 0, indexes.at(-1) ?? -1];
  const segments = changes.filter((change, at) => indexes.includes(at) || (change.kind === 'added' && at > first && at < last));
  const left = segments.filter(({ kind }) => kind !== 'added' && kind !== 'removed');
  const now = standsNow(passage, left);
  if (left.length === 0) return { kind: 'removed', segments, now };
  const isTouched = segments.some((change) => change.kind === 'added' || change.kind === 'removed'
    || languages.some((language) => touches(change.words[language], places.get(`${change.before} ${language}`))));
  if (isTouched) return { kind: 'changed', segments, now };
  const isWhole = segments.every(({ words }) => languages.every((language) => isSame(words[language])));
  return { kind: isWhole ? 'same' : 'around', segments, now };
}

/** Whether something in a span of the older text changed; at the ends of the text, also what was added before or after it. */
function touches(changes: readonly Change[], place: PlacedSpan | undefined): boolean {
  if (!place) return false;
  const { start, end } = place.span;
  const length = changes.reduce((sum, { kind, words }) => sum + (kind === 'added' ? 0 : lengthOf(words)), 0);
  let at = 0;
  for (const { kind, words } of changes) {
    const from = at;
    for (const { text, sign } of words) {
      const size = sign === null ? text.length : 0;
      const isWithin = sign === 'opens' ? at >= start && at < end : sign === 'closes' ? at > start && at <= end : sign === 'gap' ? at >= start && at <= end : false;
      if (kind !== 'same' && isWithin) return true;
      if (kind === 'removed' && size > 0 && at < end && at + size > start) return true;
      if (kind !== 'added') at += size;
    }
    const isInside = from > start && from < end;
    if (kind === 'added' && lengthOf(words) > 0 && (isInside || (from === 0 && start === 0) || (from === length && end === length))) return true;
  }
  return false;
}

function lengthOf(words: Change['words']): number {
  return words.reduce((sum, { text, sign }) => sum + (sign === null ? text.length : 0), 0);
}

function standsNow({ from, to, part }: Passage, left: readonly SegmentChange[]): Passage | null {
  const addresses = left.flatMap(({ after }) => (after === null ? [] : parseAddress(after) ?? []));
  const [first, last] = [addresses[0], addresses.at(-1)];
  if (!first || !last) return null;
  const ends = [from, to].map(({ paragraph, segment }) => left.find(({ before }) => before === `${paragraph}.${segment}`));
  const [head, tail] = [ends[0]?.after ?? null, ends[1]?.after ?? null];
  const [start, end] = [head === null ? null : parseAddress(head), tail === null ? null : parseAddress(tail)];
  // Of a part whose first or last sentence is gone, what is left of it is said in whole sentences.
  if (!start || !end) return inOrder({ from: first, to: last, part: null });
  if (!part) return inOrder({ from: start, to: end, part: null });
  const offsets = { start: offsetNow(ends[0]?.words[part.language] ?? [], part.start, 'start'), end: offsetNow(ends[1]?.words[part.language] ?? [], part.end, 'end') };
  const isEmpty = head === tail && offsets.start >= offsets.end;
  return inOrder({ from: start, to: end, part: isEmpty ? null : { language: part.language, ...offsets } });
}

/** Where an offset of the older text lies in the newer one: a start before what follows it, an end after what stands before it. */
export function offsetNow(changes: readonly Change[], offset: number, side: 'start' | 'end'): number {
  let [older, newer] = [0, 0];
  for (const { kind, words } of changes) {
    const size = lengthOf(words);
    const isReached = side === 'start' ? offset < older + size : offset <= older + size;
    if (kind === 'same' && isReached) return newer + offset - older;
    if (kind === 'removed' && isReached) return newer;
    if (kind !== 'added') older += size;
    if (kind !== 'removed') newer += size;
  }
  return newer;
}

