import 'server-only';
import { compareEditions, type Comparable, type SegmentChange } from '@/domain/comparison/compare-editions';
import { metadataChanges, type MetadataPart } from '@/domain/comparison/metadata-changes';
import type { EditionEntry } from '@/domain/library/library';
import type { Edition } from '@/domain/text/edition';
import type { Work } from '@/domain/text/work';
import { listEditions, readEdition } from '@/server/repositories/editions';
import { readWordSpans } from '@/server/repositories/word-spans';
import { findCommon } from '@/server/runtime/find-common';

/** What an edition has otherwise than the one before it. */
export interface EditionChanges {
  /** The number of the edition before. */
  readonly since: number;
  readonly segments: readonly SegmentChange[];
  readonly others: readonly MetadataPart[];
}

export interface HistoryEntry extends EditionEntry {
  /** Null for the first edition. */
  readonly changes: EditionChanges | null;
}

export interface History {
  /** The record of the newest edition. */
  readonly work: Work;
  /** Newest first. */
  readonly editions: readonly HistoryEntry[];
}

/** All editions of a work, each compared with the one before it. Null where there is no such work. */
export async function readHistory(slug: string): Promise<History | null> {
  const entries = await listEditions(slug);
  const editions: HistoryEntry[] = [];
  let before: Edition | null = null;
  // Two editions at a time: there may be many, and long ones.
  for (const entry of entries.toReversed()) {
    const edition = await readEdition(slug, entry.number);
    if (!edition) throw new Error(`Edition ${entry.number} of ${slug} is listed and not there.`);
    editions.unshift({ ...entry, changes: before && await changesBetween(before, edition) });
    before = edition;
  }
  return before && { work: before.work, editions };
}

export interface Comparison {
  /** The record of the later of the two. */
  readonly work: Work;
  /** All of them, newest first. */
  readonly editions: readonly EditionEntry[];
  readonly changes: EditionChanges;
}

/** Two editions of a work, whichever is the older. Null where one of them is not there. */
export async function readComparison(slug: string, before: number, after: number): Promise<Comparison | null> {
  const entries = await listEditions(slug);
  if (![before, after].every((number) => entries.some((entry) => entry.number === number))) return null;
  const [first, second] = [await readEdition(slug, before), await readEdition(slug, after)];
  return first && second && { work: (before > after ? first : second).work, editions: entries, changes: await changesBetween(first, second) };
}

async function changesBetween(before: Edition, after: Edition): Promise<EditionChanges> {
  const segments = compareEditions(await comparable(before), await comparable(after), findCommon);
  return { since: before.number, segments, others: metadataChanges(before, after, segments) };
}

export async function comparable(edition: Edition): Promise<Comparable> {
  const spans = await readWordSpans(edition.work.slug, edition.number);
  return { edition, tokensAt: (address) => spans.get(address) ?? [] };
}
