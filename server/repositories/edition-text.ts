import 'server-only';
import type { Bead, Paragraph, Section, Segment } from '@/domain/text/edition';
import type { PlacedSpan } from '@/domain/text/span';
import { sectionKinds, segmentRoles } from '@/domain/text/edition';
import type { Language } from '@/domain/text/language';
import { database } from './database';
import { storedEmphasis } from './stored-emphasis';
import { groupBy, oneOf, required, storedLanguage, storedSpan } from './stored-values';

/** Addresses by segment row: everything else in an edition points at them. */
export type Addresses = ReadonlyMap<number, string>;

// Flat reads by edition, joined here: Prisma would load relations by lists of
// ids, in as many queries as SQLite's limit of parameters asks for.

export async function readText(editionId: number): Promise<{ sections: Section[]; addresses: Addresses }> {
  const ofEdition = { segment: { editionId } };
  const [sections, paragraphs, segments, texts, readings, emphasis] = await Promise.all([
    database().section.findMany({
      where: { editionId }, orderBy: { ordinal: 'asc' }, select: { id: true, kind: true },
    }),
    database().paragraph.findMany({
      where: { editionId }, orderBy: { number: 'asc' }, select: { id: true, sectionId: true, number: true },
    }),
    database().segment.findMany({
      where: { editionId }, orderBy: { number: 'asc' },
      select: { id: true, paragraphId: true, address: true, role: true },
    }),
    database().segmentText.findMany({
      where: ofEdition, select: { segmentId: true, language: true, text: true },
    }),
    database().reading.findMany({
      where: ofEdition, orderBy: { start: 'asc' },
      select: { segmentId: true, start: true, end: true, reading: true, witnessLine: true },
    }),
    database().emphasis.findMany({
      where: ofEdition, orderBy: { start: 'asc' }, select: { segmentId: true, start: true, end: true, mark: true },
    }),
  ]);

  const textsOf = groupBy(texts, (row) => row.segmentId);
  const readingsOf = groupBy(readings, (row) => row.segmentId);
  const emphasisOf = groupBy(emphasis, (row) => row.segmentId);
  const segmentsOf = groupBy(segments, (row) => row.paragraphId);
  const paragraphsOf = groupBy(paragraphs, (row) => row.sectionId);

  const toSegment = (row: (typeof segments)[number]): Segment => {
    const text: Record<Language, string | null> = { ja: null, en: null };
    for (const { language, text: words } of textsOf.get(row.id) ?? []) text[storedLanguage(language)] = words;
    return {
      address: row.address,
      role: oneOf(segmentRoles, row.role, 'role of a segment'),
      text,
      readings: (readingsOf.get(row.id) ?? []).map((reading) => ({
        span: storedSpan(reading), reading: reading.reading, witnessLine: reading.witnessLine,
      })),
      ...storedEmphasis(emphasisOf.get(row.id)),
    };
  };
  const toParagraph = ({ id, number }: (typeof paragraphs)[number]): Paragraph => ({
    number, segments: (segmentsOf.get(id) ?? []).map(toSegment),
  });
  return {
    sections: sections.map(({ id, kind }) => ({
      kind: oneOf(sectionKinds, kind, 'kind of section'),
      paragraphs: (paragraphsOf.get(id) ?? []).map(toParagraph),
    })),
    addresses: new Map(segments.map((row) => [row.id, row.address])),
  };
}

interface PlacedRow {
  readonly segmentId: number;
  readonly language: string;
  readonly start: number;
  readonly end: number;
}

export function placedSpan(row: PlacedRow, addresses: Addresses): PlacedSpan {
  return {
    address: required(addresses, row.segmentId, 'segment'),
    language: storedLanguage(row.language),
    span: storedSpan(row),
  };
}

export async function readBeads(editionId: number, addresses: Addresses): Promise<Bead[]> {
  const [beads, members] = await Promise.all([
    database().bead.findMany({ where: { editionId }, orderBy: { ordinal: 'asc' }, select: { id: true } }),
    database().beadMember.findMany({
      where: { bead: { editionId } }, orderBy: { ordinal: 'asc' },
      select: { beadId: true, segmentId: true, language: true },
    }),
  ]);
  const membersOf = groupBy(members, (row) => row.beadId);
  return beads.map(({ id }) => {
    const bead: Record<Language, string[]> = { ja: [], en: [] };
    for (const { language, segmentId } of membersOf.get(id) ?? []) {
      bead[storedLanguage(language)].push(required(addresses, segmentId, 'segment'));
    }
    return bead;
  });
}
