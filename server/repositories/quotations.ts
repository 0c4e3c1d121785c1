import 'server-only';
import type { Quotation, QuotedSegment } from '@/domain/glossary/quotation';
import { groupBy } from '@/domain/algorithms/group-by';
import { database } from './database';
import { byLanguage, linkSpanColumns, memberColumns, placeColumns, textColumns, toIntervention, toPhraseLinks } from './edition-rows';
import { required, storedSpan } from './stored-values';
import { parseStoredWork } from './stored-work';
import { latestEditionIds } from './works';

/** The concept's places in the newest editions. */
async function readOccurrences(concept: string) {
  const newest = new Set(await latestEditionIds());
  const rows = await database().occurrence.findMany({
    where: { concept: { slug: concept } }, orderBy: { id: 'asc' }, select: { editionId: true, ...placeColumns },
  });
  return rows.filter((row) => newest.has(row.editionId));
}

async function readEditions(ids: number[]) {
  const rows = await database().edition.findMany({
    where: { id: { in: ids } }, select: { id: true, workId: true, number: true, record: true },
  });
  return rows
    .sort((a, b) => a.workId - b.workId)
    .map(({ id, number, record }) => ({ id, number, work: parseStoredWork(record) }));
}

// Prisma splits a list of ids that is too long for a statement, but only where
// the database is not asked to sort: rows are sorted here.

/** The beads that hold these segments, with their members. */
async function readBeads(segmentIds: number[]) {
  const holding = await database().beadMember.findMany({
    where: { segmentId: { in: segmentIds } }, select: { beadId: true },
  });
  const beadIds = [...new Set(holding.map((row) => row.beadId))];
  const [beads, members] = await Promise.all([
    database().bead.findMany({ where: { id: { in: beadIds } }, select: { id: true, editionId: true, ordinal: true } }),
    database().beadMember.findMany({
      where: { beadId: { in: beadIds } }, select: { ...memberColumns, ordinal: true },
    }),
  ]);
  return {
    beads: beads.sort((a, b) => a.ordinal - b.ordinal),
    members: members.sort((a, b) => a.ordinal - b.ordinal),
  };
}

async function readSegments(ids: number[]) {
  return Promise.all([
    database().segment.findMany({ where: { id: { in: ids } }, select: { id: true, address: true } }),
    database().segmentText.findMany({
      where: { segmentId: { in: ids } }, select: textColumns,
    }),
    database().apparatusPlace.findMany({
      where: { segmentId: { in: ids } },
      select: { ...placeColumns, entry: { select: { kind: true } } },
    }),
    database().phraseLinkSpan.findMany({ where: { segmentId: { in: ids } }, select: { id: true, ...linkSpanColumns } }),
  ]);
}

/**
 * Every sentence of the newest editions in which the concept occurs, in both
 * languages, in the order of works and addresses.
 */
export async function listQuotations(concept: string): Promise<Quotation[]> {
  const occurrences = await readOccurrences(concept);
  const editions = await readEditions([...new Set(occurrences.map((row) => row.editionId))]);
  const { beads, members } = await readBeads([...new Set(occurrences.map((row) => row.segmentId))]);
  const [segments, texts, places, linkSpans] = await readSegments([...new Set(members.map((row) => row.segmentId))]);

  const side = (row: { segmentId: number; language: string }) => `${row.segmentId} ${row.language}`;
  const addressOf = new Map(segments.map(({ id, address }) => [id, address]));
  const textOf = new Map(texts.map((row) => [side(row), row.text]));
  const marksOf = groupBy(occurrences, side);
  const placesOf = groupBy(places.sort((a, b) => a.start - b.start), side);
  const linksOf = groupBy(linkSpans.sort((a, b) => a.id - b.id), side);
  const membersOf = groupBy(members, (row) => row.beadId);
  const beadsOf = groupBy(beads, (row) => row.editionId);

  const quote = (member: (typeof members)[number]): QuotedSegment => ({
    address: required(addressOf, member.segmentId, 'segment'),
    text: required(textOf, side(member), 'text of segment'),
    marks: (marksOf.get(side(member)) ?? []).map(storedSpan),
    interventions: (placesOf.get(side(member)) ?? []).map((row) => toIntervention(row, row.entry.kind)),
  });

  /** The links of a bead: none reaches out of it. */
  const linksIn = (beadId: number): Quotation['links'] => {
    const spans = (membersOf.get(beadId) ?? []).flatMap((member) => linksOf.get(side(member)) ?? []);
    return [...toPhraseLinks(spans, addressOf).values()];
  };

  return editions.flatMap(({ id, number, work }) => (beadsOf.get(id) ?? []).flatMap((bead): Quotation[] => {
    const sides = byLanguage(membersOf.get(bead.id) ?? [], quote);
    const first = [...sides.ja, ...sides.en].find(({ marks }) => marks.length > 0);
    // A segment can stand in two beads, one for each language; the concept may be in the other.
    if (!first) return [];
    return [{ work: { slug: work.slug, title: work.title }, edition: number, address: first.address, segments: sides, links: linksIn(bead.id) }];
  }));
}
