import 'server-only';
import type { Edition } from '@/domain/text/edition';
import type { EditionEntry } from '@/domain/library/library';
import { database } from './database';
import { readBeads, readNotes, readOccurrences, readPhraseLinks } from './edition-annotations';
import { readApparatus, readWitness } from './edition-source';
import { addressesOf, readSections, readSegmentRows } from './edition-text';
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

  const segments = await readSegmentRows(row.id);
  const addresses = addressesOf(segments);
  const scope = { segment: { editionId: row.id } };
  const [sections, beads, phraseLinks, notes, occurrences, witness, apparatus] = await Promise.all([
    readSections(row.id, segments), readBeads(scope, addresses), readPhraseLinks(scope, addresses), readNotes(scope, addresses), readOccurrences(scope, addresses),
    readWitness(row.id, addresses), readApparatus(row.id, addresses),
  ]);
  return {
    work: parseStoredWork(row.record),
    number: row.number,
    latest: newest.number,
    digest: row.digest,
    publishedAt: row.publishedAt.toISOString(),
    date: row.date,
    summary: { ja: row.summaryJa, en: row.summaryEn },
    sections, beads, occurrences, witness, apparatus,
    phraseLinks: phraseLinks.map(({ ja, en }) => ({ ja, en })),
    notes: notes.map(({ place, text }) => ({ place, text })),
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

/** The number of a work's newest edition; null where there is no such work. */
export async function latestEditionNumber(slug: string): Promise<number | null> {
  const row = await database().edition.findFirst({ where: { work: { slug } }, orderBy: { number: 'desc' }, select: { number: true } });
  return row?.number ?? null;
}
