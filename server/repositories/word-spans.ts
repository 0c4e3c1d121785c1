import 'server-only';
import type { Span } from '@/domain/text/span';
import { groupBy } from '@/domain/algorithms/group-by';
import { database } from './database';
import { storedSpan } from './stored-values';

/** Where the words of an edition's Japanese stand, by address in the order of the text; empty where none were made. */
export async function readWordSpans(work: string, number: number): Promise<ReadonlyMap<string, readonly Span[]>> {
  const edition = await database().edition.findFirst({ where: { work: { slug: work }, number }, select: { id: true } });
  if (!edition) return new Map();
  const ofEdition = { editionId: edition.id };
  const [segments, tokens] = await Promise.all([
    database().segment.findMany({ where: ofEdition, select: { id: true, address: true } }),
    database().token.findMany({ where: { segment: ofEdition }, orderBy: [{ segmentId: 'asc' }, { ordinal: 'asc' }], select: { segmentId: true, start: true, end: true } }),
  ]);
  const bySegment = groupBy(tokens, (row) => row.segmentId);
  return new Map(segments.map(({ id, address }) => [address, (bySegment.get(id) ?? []).map(storedSpan)]));
}
