import 'server-only';
import type { DescribedEdition } from '@/domain/dts/describe';
import { database } from './database';
import { parseStoredWork } from './stored-work';

/** The editions of a work, oldest first, each with its own record; empty where there is no such work. */
export async function listEditionRecords(slug: string): Promise<DescribedEdition[]> {
  const rows = await database().edition.findMany({
    where: { work: { slug } }, orderBy: { number: 'asc' }, select: { number: true, date: true, record: true, summaryJa: true, summaryEn: true },
  });
  return rows.map(({ number, date, record, summaryJa, summaryEn }) => ({ work: parseStoredWork(record), number, date, summary: { ja: summaryJa, en: summaryEn } }));
}

/** How many editions each work has, by its name. */
export async function countEditions(): Promise<Map<string, number>> {
  const rows = await database().work.findMany({ select: { slug: true, _count: { select: { editions: true } } } });
  return new Map(rows.map(({ slug, _count }) => [slug, _count.editions]));
}
