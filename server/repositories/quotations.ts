import 'server-only';
import { apparatusKinds } from '@/domain/apparatus/apparatus';
import type { Quotation, QuotedSegment } from '@/domain/glossary/quotation';
import type { Language } from '@/domain/text/language';
import type { Prisma } from '@/generated/prisma/client';
import { database } from './database';
import { groupBy, oneOf, required, storedLanguage, storedSpan } from './stored-values';
import { parseStoredWork } from './stored-work';
import { newestEditionIds } from './works';

/** Addresses ascend with segment rows' paragraph and number; ordinals of beads follow them. */
async function readEditions(ids: readonly number[]) {
  const rows = await database().edition.findMany({
    where: { id: { in: [...ids] } }, orderBy: { workId: 'asc' },
    select: { id: true, number: true, record: true },
  });
  return rows.map(({ id, number, record }) => ({ id, number, work: parseStoredWork(record) }));
}

/**
 * Every sentence of the newest editions in which the concept occurs, in both
 * languages, in the order of works and addresses.
 */
export async function listQuotations(concept: string): Promise<Quotation[]> {
  const newest = new Set(await newestEditionIds());
  const occurrences = (await database().occurrence.findMany({
    where: { concept: { slug: concept } }, orderBy: { id: 'asc' },
    select: { editionId: true, segmentId: true, language: true, start: true, end: true },
  })).filter((row) => newest.has(row.editionId));
  const editions = await readEditions([...new Set(occurrences.map((row) => row.editionId))]);

  const ofBead = {
    members: { some: { segment: { occurrences: { some: { concept: { slug: concept } } } } } },
  } satisfies Prisma.BeadWhereInput;
  const [beads, members] = await Promise.all([
    database().bead.findMany({
      where: ofBead, orderBy: { ordinal: 'asc' }, select: { id: true, editionId: true },
    }),
    database().beadMember.findMany({
      where: { bead: ofBead }, orderBy: { ordinal: 'asc' },
      select: { beadId: true, segmentId: true, language: true },
    }),
  ]);
  const ofSegment = { segment: { beadMembers: { some: { bead: ofBead } } } };
  const [segments, texts, places] = await Promise.all([
    database().segment.findMany({ where: { beadMembers: { some: { bead: ofBead } } }, select: { id: true, address: true } }),
    database().segmentText.findMany({ where: ofSegment, select: { segmentId: true, language: true, text: true } }),
    database().apparatusPlace.findMany({
      where: ofSegment, orderBy: { start: 'asc' },
      select: { segmentId: true, language: true, start: true, end: true, entry: { select: { kind: true } } },
    }),
  ]);

  const side = (row: { segmentId: number; language: string }) => `${row.segmentId} ${row.language}`;
  const addressOf = new Map(segments.map(({ id, address }) => [id, address]));
  const textOf = new Map(texts.map((row) => [side(row), row.text]));
  const marksOf = groupBy(occurrences, side);
  const placesOf = groupBy(places, side);
  const membersOf = groupBy(members, (row) => row.beadId);
  const beadsOf = groupBy(beads, (row) => row.editionId);

  const quote = (member: (typeof members)[number]): QuotedSegment => ({
    address: required(addressOf, member.segmentId, 'segment'),
    text: required(textOf, side(member), 'text of segment'),
    marks: (marksOf.get(side(member)) ?? []).map(storedSpan),
    interventions: (placesOf.get(side(member)) ?? []).map((row) => ({
      span: storedSpan(row), kind: oneOf(apparatusKinds, row.entry.kind, 'kind of apparatus entry'),
    })),
  });

  return editions.flatMap(({ id, number, work }) => (beadsOf.get(id) ?? []).flatMap((bead): Quotation[] => {
    const sides: Record<Language, QuotedSegment[]> = { ja: [], en: [] };
    for (const member of membersOf.get(bead.id) ?? []) sides[storedLanguage(member.language)].push(quote(member));
    const first = [...sides.ja, ...sides.en].find(({ marks }) => marks.length > 0);
    // A segment can stand in two beads, one for each language; the concept may be in the other.
    if (!first) return [];
    return [{ work: { slug: work.slug, title: work.title }, edition: number, address: first.address, segments: sides }];
  }));
}
