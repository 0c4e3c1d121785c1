import 'server-only';
import { apparatusKinds, type ApparatusKind } from '@/domain/apparatus/apparatus';
import type { LibraryEntry } from '@/domain/library/library';
import type { Language } from '@/domain/text/language';
import type { Work } from '@/domain/text/work';
import { groupBy } from '@/domain/algorithms/group-by';
import { database } from './database';
import { oneOf, storedLanguage } from './stored-values';
import { parseStoredWork } from './stored-work';

/** Row ids of the newest edition of each work, in the order in which the works came. */
export async function latestEditionIds(): Promise<number[]> {
  const rows = await database().edition.findMany({
    distinct: ['workId'], orderBy: [{ workId: 'asc' }, { number: 'desc' }], select: { id: true },
  });
  return rows.map(({ id }) => id);
}

/** Code points by edition and language. Prisma has no sum over lengths; both databases know this query. */
async function countCharacters(): Promise<Map<number, Record<Language, number>>> {
  const rows = await database().$queryRaw<{ editionId: number; language: string; characters: bigint | number }[]>`
    SELECT "Segment"."editionId", "SegmentText"."language", SUM(LENGTH("SegmentText"."text")) AS "characters"
    FROM "SegmentText" JOIN "Segment" ON "Segment"."id" = "SegmentText"."segmentId"
    GROUP BY "Segment"."editionId", "SegmentText"."language"`;
  const counts = new Map<number, Record<Language, number>>();
  for (const { editionId, language, characters } of rows) {
    const count = counts.get(editionId) ?? { ja: 0, en: 0 };
    count[storedLanguage(language)] = Number(characters);
    counts.set(editionId, count);
  }
  return counts;
}

/** The record of a work's newest edition, or null where there is no such work. */
export async function readLatestRecord(slug: string): Promise<Work | null> {
  const row = await database().edition.findFirst({
    where: { work: { slug } }, orderBy: { number: 'desc' }, select: { record: true },
  });
  return row && parseStoredWork(row.record);
}

/** Every work with its newest edition, in the order in which the works came. */
export async function listWorks(): Promise<LibraryEntry[]> {
  const ids = await latestEditionIds();
  const [rows, characters, entries] = await Promise.all([
    database().edition.findMany({
      where: { id: { in: ids } },
      select: {
        id: true, workId: true, number: true, record: true, date: true,
        witness: { select: { id: true } }, _count: { select: { segments: true } },
      },
    }),
    countCharacters(),
    database().apparatusEntry.groupBy({ by: ['editionId', 'kind'], _count: true }),
  ]);
  const entriesOf = groupBy(entries, (entry) => entry.editionId);
  return rows.sort((a, b) => a.workId - b.workId).map((row) => {
    const apparatus: Record<ApparatusKind, number> = {
      corrected: 0, supplied: 0, surplus: 0, transposed: 0, gap: 0,
    };
    for (const entry of entriesOf.get(row.id) ?? []) {
      apparatus[oneOf(apparatusKinds, entry.kind, 'kind of apparatus entry')] = entry._count;
    }
    return {
      work: parseStoredWork(row.record),
      edition: row.number,
      date: row.date,
      segments: row._count.segments,
      characters: characters.get(row.id) ?? { ja: 0, en: 0 },
      hasWitness: row.witness !== null,
      apparatus,
    };
  });
}
