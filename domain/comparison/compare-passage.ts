import { compareAddresses, formatAddress, parseAddress } from '../text/address';
import { languages, type Language } from '../text/language';
import { inOrder, type Passage } from '../text/passage';
import type { PassageSpans } from '../text/passage-spans';
import type { SegmentChange } from './compare-editions';
import { findAll, type PlacedSpan } from '../text/span';
import { diffCharacters } from './diff-characters';
import { isSame, type Change } from './compare-words';

/** What became of a passage in a newer edition. */
export interface PassageComparison {
  /**
   * `around`: its own words are the same, but not all of the sentences that they stand in. `answered`: so are these, but not what answers
   * them in the other language. `removed`: nothing of it is left.
   */
  readonly kind: 'same' | 'around' | 'answered' | 'changed' | 'removed';
  /** The segments that it touches, and those that were added between them. */
  readonly segments: readonly SegmentChange[];
  /** Where it stands in the newer edition; null where nothing of it does. Its ends may fall on the bounds of segments. */
  readonly now: Passage | null;
}

/**
 * `spans` are those of the passage in the older edition, `changes` all segments of both (`compareEditions`). A passage of characters
 * is in one language, and its words are those alone.
 */
export function comparePassage(passage: Passage, spans: PassageSpans, changes: readonly SegmentChange[]): PassageComparison {
  const places = new Map(languages.flatMap((language) => spans[language]).map((span) => [`${span.address} ${span.language}`, span]));
  const touched = new Set([...places.values()].map(({ address }) => address));
  const indexes = changes.flatMap(({ before }, at) => (before !== null && touched.has(before) ? [at] : []));
  const [first, last] = [indexes[0] ?? 0, indexes.at(-1) ?? -1];
  const segments = changes.filter((change, at) => indexes.includes(at) || (change.kind === 'added' && at > first && at < last));
  const left = segments.filter(({ kind }) => kind !== 'added' && kind !== 'removed');
  const own = passage.part ? [passage.part.language] : languages;
  const isTouched = segments.some((change) => own.some((language) => {
    const place = places.get(`${change.before} ${language}`);
    if (change.kind === 'added') return change.words[language].length > 0;
    return place !== undefined && (change.kind === 'removed' || touches(change.words[language], place, edgesOf(passage, place)));
  }));
  const elsewhere = isTouched ? standsElsewhere(passage, changes, first) : null;
  if (elsewhere) return { kind: 'around', ...elsewhere };
  const now = standsNow(passage, left);
  if (left.length === 0) return { kind: 'removed', segments, now };
  if (isTouched) return { kind: 'changed', segments, now };
  const isWhole = (language: Language) => segments.every((change) => isSame(change.words[language]));
  return { kind: languages.every(isWhole) ? 'same' : own.every(isWhole) ? 'answered' : 'around', segments, now };
}

/** Whether the ends of a span are the passage's own, so that what was added there stands outside of it. */
function edgesOf({ from, to, part }: Passage, { address }: PlacedSpan): { readonly start: boolean; readonly end: boolean } {
  return { start: part !== null && address === formatAddress(from), end: part !== null && address === formatAddress(to) };
}

/** Whether something in a span of the older text changed; at the ends of the text, where they are not the passage's own, also what was added before or after it. */
function touches(changes: readonly Change[], { span }: PlacedSpan, edges: { readonly start: boolean; readonly end: boolean }): boolean {
  const { start, end } = span;
  const refined = diffCharacters(changes);
  const length = refined.reduce((sum, { kind, words }) => sum + (kind === 'added' ? 0 : lengthOf(words)), 0);
  let at = 0;
  for (const { kind, words } of refined) {
    const from = at;
    for (const { text, sign } of words) {
      const size = sign === null ? text.length : 0;
      const isWithin = sign === 'opens' ? at >= start && at < end : sign === 'closes' ? at > start && at <= end : sign === 'gap' ? at >= start && at <= end : false;
      if (kind !== 'same' && isWithin) return true;
      if (kind === 'removed' && size > 0 && at < end && at + size > start) return true;
      if (kind !== 'added') at += size;
    }
    const isInside = from > start && from < end;
    const isAtEnd = (!edges.start && from === 0 && start === 0) || (!edges.end && from === length && end === length);
    if (kind === 'added' && lengthOf(words) > 0 && (isInside || isAtEnd)) return true;
  }
  return false;
}

/** The words of a part of one segment, where they stand as they were, once, in a segment beside or in place of its own: a sentence was divided, or joined with its neighbour. */
function standsElsewhere({ from, to, part }: Passage, changes: readonly SegmentChange[], at: number): Pick<PassageComparison, 'segments' | 'now'> | null {
  const here = changes[at];
  if (!part || !here || compareAddresses(from, to) !== 0) return null;
  const side = (change: SegmentChange, kind: 'removed' | 'added') => change.words[part.language].filter((each) => each.kind === 'same' || each.kind === kind).flatMap(({ words }) => words);
  const words = side(here, 'removed');
  const own = plain(words).slice(part.start, part.end);
  // What the editors' hand is in is compared with it, not by its characters.
  if ([...own].length < 2 || words.some(({ sign }) => sign !== null)) return null;
  const near = changes.slice(Math.max(0, at - 2), at + 3).filter((change) => change.after !== null && side(change, 'added').every(({ sign }) => sign === null));
  const found = near.flatMap((change) => findAll(plain(side(change, 'added')), own).map((span) => ({ change, span })));
  const [only, more] = found;
  const address = only?.change.after ? parseAddress(only.change.after) : null;
  if (!only || more || !address) return null;
  return { segments: [...new Set([here, only.change])], now: { from: address, to: address, part: { language: part.language, ...only.span } } };
}

function plain(words: Change['words']): string {
  return words.map(({ text, sign }) => (sign === null ? text : '')).join('');
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
  const offsets = { start: currentOffset(ends[0]?.words[part.language] ?? [], part.start, 'start'), end: currentOffset(ends[1]?.words[part.language] ?? [], part.end, 'end') };
  const isEmpty = head === tail && offsets.start >= offsets.end;
  return inOrder({ from: start, to: end, part: isEmpty ? null : { language: part.language, ...offsets } });
}

/** Where an offset of the older text lies in the newer one: a start before what follows it, an end after what stands before it. */
export function currentOffset(changes: readonly Change[], offset: number, side: 'start' | 'end'): number {
  let [older, newer] = [0, 0];
  for (const { kind, words } of diffCharacters(changes)) {
    const size = lengthOf(words);
    const isReached = side === 'start' ? offset < older + size : offset <= older + size;
    if (kind === 'same' && isReached) return newer + offset - older;
    if (kind === 'removed' && isReached) return newer;
    if (kind !== 'added') older += size;
    if (kind !== 'removed') newer += size;
  }
  return newer;
}

