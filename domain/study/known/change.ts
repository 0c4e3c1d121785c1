import type { Span } from '../../text/span';
import { keyOf, type WordIdentity } from './word';

/** What a person says of a word, in the order of the keys 1 to 4. */
export const wordStates = ['new', 'learning', 'known', 'ignored'] as const;
export type WordState = (typeof wordStates)[number];

/** Where a word was marked: UTF-16 units of the Japanese text, in an edition, which never changes. */
export interface MarkedPlace extends Span {
  /** Slug. */
  readonly work: string;
  readonly edition: number;
  readonly address: string;
}

/** When something was said, and by which change: two that say something of the same are compared by it. */
export interface Change {
  /** Milliseconds since 1970 by the browser's clock, and more than in any record it had seen then (`nextTime`). */
  readonly at: number;
  /** UUID of the change that made the record, its idempotency key. */
  readonly id: string;
}

/**
 * What was last said of a word. A profile is one such record for each word: whatever the order in which
 * changes come, and however often one comes, `latest` leaves the same record.
 */
export interface WordRecord extends Change {
  readonly word: WordIdentity;
  /** Null where the mark was taken away: the record stays, or a late copy of an older change would bring it back. */
  readonly state: WordState | null;
  readonly place: MarkedPlace | null;
}

/** Negative where `a` was said before `b`; 0 for two copies of one change. */
export function compareChanges(a: Change, b: Change): number {
  if (a.at !== b.at) return a.at - b.at;
  return a.id === b.id ? 0 : a.id < b.id ? -1 : 1;
}

/** The record that holds, of two about the same. */
export function latest<R extends Change>(a: R, b: R): R {
  return compareChanges(a, b) >= 0 ? a : b;
}

/** A time for the next change: a clock that was set back does not make it older than what it changes. */
export function nextTime(clock: number, now: number): number {
  return Math.max(clock + 1, now);
}

/** Records by word (`keyOf`), with others merged into them. */
export function mergeRecords<R extends WordRecord>(into: ReadonlyMap<string, R>, others: Iterable<R>): Map<string, R> {
  return mergeBy(into, others, ({ word }) => keyOf(word));
}

/** Records by a key that says what they are about, with others merged into them. */
export function mergeBy<R extends Change>(into: ReadonlyMap<string, R>, others: Iterable<R>, keyOfRecord: (record: R) => string): Map<string, R> {
  const merged = new Map(into);
  for (const record of others) {
    const key = keyOfRecord(record);
    const known = merged.get(key);
    merged.set(key, known ? latest(known, record) : record);
  }
  return merged;
}
