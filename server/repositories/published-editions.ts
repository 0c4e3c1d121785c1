import 'server-only';
import { apparatusKinds } from '@/domain/apparatus/apparatus';
import type { TextualStatus } from '@/domain/citation/textual-status';
import type { Edition } from '@/domain/text/edition';
import type { Genre } from '@/domain/text/work';
import type { Prisma } from '@/generated/prisma/client';
import { groupBy } from '@/domain/algorithms/group-by';
import { database } from './database';
import { oneOf } from './stored-values';
import { parseStoredWork } from './stored-work';

/** An edition as catalogues, feeds and harvesters list it; `id` is its row, which orders those of the same instant. */
export interface PublishedEdition extends Pick<Edition, 'work' | 'number' | 'date' | 'digest' | 'publishedAt' | 'summary'> {
  readonly id: number;
  readonly status: TextualStatus;
}

/** Which editions; instants are ISO, `before` excluded. */
export interface PublishedSelection {
  readonly genre: Genre | null;
  readonly from: string | null;
  readonly before: string | null;
}

export interface PublishedPlace {
  readonly publishedAt: string;
  readonly id: number;
}

const columns = { id: true, number: true, digest: true, record: true, date: true, publishedAt: true, summaryJa: true, summaryEn: true } as const;
type Row = Prisma.EditionGetPayload<{ select: typeof columns }>;

function where({ genre, from, before }: PublishedSelection): Prisma.EditionWhereInput {
  return {
    publishedAt: { ...(from === null ? {} : { gte: new Date(from) }), ...(before === null ? {} : { lt: new Date(before) }) },
    // The record is compact JSON, in which quotation marks inside of strings are escaped: this can only be the field.
    ...(genre === null ? {} : { record: { contains: `"genre":"${genre}"` } }),
  };
}

/** The first `limit` editions behind a place, in the order in which they were published. */
export async function listPublished(selection: PublishedSelection, after: PublishedPlace | null, limit: number): Promise<PublishedEdition[]> {
  const behind = after && { OR: [{ publishedAt: { gt: new Date(after.publishedAt) } }, { publishedAt: new Date(after.publishedAt), id: { gt: after.id } }] };
  const rows = await database().edition.findMany({
    where: behind ? { AND: [where(selection), behind] } : where(selection), orderBy: [{ publishedAt: 'asc' }, { id: 'asc' }], take: limit, select: columns,
  });
  return withStatus(rows);
}

export async function countPublished(selection: PublishedSelection): Promise<number> {
  return database().edition.count({ where: where(selection) });
}

/** The newest `limit` editions, the newest first. */
export async function listNewest(limit: number): Promise<PublishedEdition[]> {
  return withStatus(await database().edition.findMany({ orderBy: [{ publishedAt: 'desc' }, { id: 'desc' }], take: limit, select: columns }));
}

/** Null where there is none. */
export async function findPublished(slug: string, number: number): Promise<PublishedEdition | null> {
  const rows = await database().edition.findMany({ where: { number, work: { slug } }, select: columns });
  return (await withStatus(rows))[0] ?? null;
}

/** ISO instant of the first publication; null where there is none. */
export async function firstPublished(): Promise<string | null> {
  const row = await database().edition.findFirst({ orderBy: { publishedAt: 'asc' }, select: { publishedAt: true } });
  return row?.publishedAt.toISOString() ?? null;
}

async function withStatus(rows: readonly Row[]): Promise<PublishedEdition[]> {
  const counted = await database().apparatusEntry.groupBy({ by: ['editionId', 'kind'], where: { editionId: { in: rows.map(({ id }) => id) } }, _count: true });
  const entriesOf = groupBy(counted, ({ editionId }) => editionId);
  return rows.map(({ id, number, digest, record, date, publishedAt, summaryJa, summaryEn }) => {
    const status = Object.fromEntries(apparatusKinds.map((kind) => [kind, 0])) as Record<keyof TextualStatus, number>;
    for (const { kind, _count } of entriesOf.get(id) ?? []) status[oneOf(apparatusKinds, kind, 'kind of apparatus entry')] = _count;
    return { id, work: parseStoredWork(record), number, digest, date, publishedAt: publishedAt.toISOString(), summary: { ja: summaryJa, en: summaryEn }, status };
  });
}
