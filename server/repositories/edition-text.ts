import 'server-only';
import { sectionKinds, type Section, type Segment } from '@/domain/text/edition';
import { groupBy } from '@/domain/algorithms/group-by';
import { database } from './database';
import { emphasisColumns, readingColumns, segmentColumns, textColumns, toSegments, type Addresses } from './edition-rows';
import { oneOf } from './stored-values';

// Flat reads, joined in memory: Prisma would load relations by lists of ids, in as many queries as SQLite's limit of parameters
// asks for.

/** Rows that belong to segments of an edition: to all of them, or to a run of them by row. */
export interface Scope {
  readonly segment: { readonly editionId: number };
  readonly segmentId?: { readonly gte: number; readonly lte: number };
}

export interface SegmentRow {
  readonly id: number;
  readonly paragraphId: number;
  readonly address: string;
  readonly role: string;
}

/** The segments of these paragraphs, of all where none are named, in the order of the text. */
export async function readSegmentRows(editionId: number, paragraphs?: readonly number[]): Promise<SegmentRow[]> {
  return database().segment.findMany({
    where: { editionId, ...(paragraphs ? { paragraphId: { in: [...paragraphs] } } : {}) }, orderBy: { number: 'asc' }, select: segmentColumns,
  });
}

export function addressesOf(rows: readonly SegmentRow[]): Addresses {
  return new Map(rows.map(({ id, address }) => [id, address]));
}

/** Segments with their text, by the row of their paragraph. */
export async function readSegments(rows: readonly SegmentRow[], scope: Scope): Promise<ReadonlyMap<number, Segment[]>> {
  const [texts, readings, emphasis] = await Promise.all([
    database().segmentText.findMany({ where: scope, select: textColumns }),
    database().reading.findMany({ where: scope, orderBy: { start: 'asc' }, select: readingColumns }),
    database().emphasis.findMany({ where: scope, orderBy: { start: 'asc' }, select: emphasisColumns }),
  ]);
  return toSegments(rows, { texts, readings, emphasis });
}

/** The whole text of an edition. */
export async function readSections(editionId: number, rows: readonly SegmentRow[]): Promise<Section[]> {
  const [sections, paragraphs, segments] = await Promise.all([
    database().section.findMany({ where: { editionId }, orderBy: { ordinal: 'asc' }, select: { id: true, kind: true } }),
    database().paragraph.findMany({ where: { editionId }, orderBy: { number: 'asc' }, select: { id: true, sectionId: true, number: true } }),
    readSegments(rows, { segment: { editionId } }),
  ]);
  const paragraphsOf = groupBy(paragraphs, (row) => row.sectionId);
  return sections.map(({ id, kind }) => ({
    kind: oneOf(sectionKinds, kind, 'kind of section'),
    paragraphs: (paragraphsOf.get(id) ?? []).map((row) => ({ number: row.number, segments: segments.get(row.id) ?? [] })),
  }));
}
