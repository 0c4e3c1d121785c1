import 'server-only';
import { segmentsOf } from '@/domain/text/edition';
import { compareEditions } from '@/domain/comparison/compare-editions';
import { comparePassage, type PassageComparison } from '@/domain/comparison/compare-passage';
import { resolveWritten } from '@/domain/text/resolve-passage';
import type { Passage } from '@/domain/text/passage';
import { readEdition } from '@/server/repositories/editions';
import { findCommon } from '@/server/runtime/find-common';
import { comparable } from './read-history';
import type { FoundPassage } from './read-passage';

/** How a passage of an older edition reads in the newest one. */
export interface PassageChanges extends Omit<PassageComparison, 'now'> {
  /** The number and the ISO date of the newest edition. */
  readonly latest: number;
  readonly date: string;
  /** Where the passage stands in it; null where nothing of it does. */
  readonly now: Passage | null;
}

/** Null where the passage is of the newest edition. */
export async function readPassageChanges({ edition, passage, spans }: Pick<FoundPassage, 'edition' | 'passage' | 'spans'>): Promise<PassageChanges | null> {
  if (edition.number === edition.latest) return null;
  const latest = await readEdition(edition.work.slug, edition.latest);
  if (!latest) throw new Error(`Edition ${edition.latest} of ${edition.work.slug} is not there.`);
  const changes = compareEditions(await comparable(edition), await comparable(latest), findCommon);
  const { now, ...compared } = comparePassage(passage, spans, changes);
  const segments = segmentsOf(latest);
  return { ...compared, latest: latest.number, date: latest.date, now: now && resolveWritten(now, segments) };
}
