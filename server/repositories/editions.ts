import 'server-only';
import type { Edition } from '@/domain/text/edition';
import type { EditionEntry } from '@/domain/library/library';
import { database } from './database';
import { readNotes, readOccurrences, readPhraseLinks } from './edition-annotations';
import { readApparatus, readWitness } from './edition-source';
import { readBeads, readText } from './edition-text';
import { parseStoredWork } from './stored-work';

/** The whole of an edition, in a fixed number of queries; the newest where `number` is null. Null where there is none. */
export async function readEdition(slug: string, number: number | null): Promise<Edition | null> {
  const newest = await database().edition.findFirst({
    where: { work: { slug } }, orderBy: { number: 'desc' }, select: { number: true },
  });
  if (!newest) return null;
  const row = await database().edition.findFirst({
    where: { work: { slug }, number: number ?? newest.number },
    select: {
      id: true, number: true, digest: true, record: true, summaryJa: true, summaryEn: true,
      date: true, publishedAt: true,
    },
  });
  if (!row) return null;

  const { sections, addresses } = await readText(row.id);
  const [beads, phraseLinks, notes, occurrences, witness, apparatus] = await Promise.all([
    readBeads(row.id, addresses),
    readPhraseLinks(row.id, addresses),
    readNotes(row.id, addresses),
    readOccurrences(row.id, addresses),
    readWitness(row.id, addresses),
    readApparatus(row.id, addresses),
  ]);
  return {
    work: parseStoredWork(row.record),
    number: row.number,
    latest: newest.number,
    digest: row.digest,
    publishedAt: row.publishedAt.toISOString(),
    date: row.date,
    summary: { ja: row.summaryJa, en: row.summaryEn },
    sections, beads, phraseLinks, notes, occurrences, witness, apparatus,
  };
}

/** The editions of a work, newest first; empty where there is no such work. */
export async function listEditions(slug: string): Promise<EditionEntry[]> {
  const rows = await database().edition.findMany({
    where: { work: { slug } }, orderBy: { number: 'desc' },
    select: { number: true, date: true, summaryJa: true, summaryEn: true, digest: true, publishedAt: true },
  });
  return rows.map((row) => ({
    number: row.number,
    date: row.date,
    summary: { ja: row.summaryJa, en: row.summaryEn },
    digest: row.digest,
    publishedAt: row.publishedAt.toISOString(),
  }));
}

/** Every edition's place in URLs. */
export async function listEditionNumbers(): Promise<{ work: string; edition: number }[]> {
  const rows = await database().edition.findMany({
    orderBy: [{ workId: 'asc' }, { number: 'asc' }],
    select: { number: true, work: { select: { slug: true } } },
  });
  return rows.map((row) => ({ work: row.work.slug, edition: row.number }));
}

/** The number of a work's newest edition; null where there is no such work. */
export async function latestEditionNumber(slug: string): Promise<number | null> {
  const row = await database().edition.findFirst({ where: { work: { slug } }, orderBy: { number: 'desc' }, select: { number: true } });
  return row?.number ?? null;
}
