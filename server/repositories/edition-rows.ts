import { apparatusKinds, certainties, type ApparatusEntry, type Extent } from '@/domain/apparatus/apparatus';
import type { Intervention } from '@/domain/apparatus/edited-text';
import type { LineUse, Witness } from '@/domain/apparatus/witness';
import { segmentRoles, type Bead, type PhraseLink, type Segment } from '@/domain/text/edition';
import { emphasisMarks, type EmphasisMark } from '@/domain/text/emphasis';
import type { Language } from '@/domain/text/language';
import type { PlacedSpan } from '@/domain/text/span';
import { groupBy } from '@/domain/algorithms/group-by';
import { oneOf, required, storedLanguage, storedSpan } from './stored-values';

// Maps database rows to the types of domain/text, for every reader: whole edition, page, search, quotations. The columns to
// select are declared beside the mapping that uses them.

/** Addresses by segment row: everything else in an edition points at them. */
export type Addresses = ReadonlyMap<number, string>;

/** Values by the language of their rows, in the order of the rows. */
export function byLanguage<Row extends { readonly language: string }, Value>(rows: readonly Row[], value: (row: Row) => Value): Record<Language, Value[]> {
  const sides: Record<Language, Value[]> = { ja: [], en: [] };
  for (const row of rows) sides[storedLanguage(row.language)].push(value(row));
  return sides;
}

export const placeColumns = { segmentId: true, language: true, start: true, end: true } as const;

interface PlaceRow {
  readonly segmentId: number;
  readonly language: string;
  readonly start: number;
  readonly end: number;
}

export function placedSpan(row: PlaceRow, addresses: Addresses): PlacedSpan {
  return { address: required(addresses, row.segmentId, 'segment'), language: storedLanguage(row.language), span: storedSpan(row) };
}

export const segmentColumns = { id: true, paragraphId: true, address: true, role: true } as const;
export const textColumns = { segmentId: true, language: true, text: true } as const;
export const readingColumns = { segmentId: true, start: true, end: true, reading: true, witnessLine: true } as const;
export const emphasisColumns = { segmentId: true, start: true, end: true, mark: true } as const;

interface SegmentRow {
  readonly id: number;
  readonly paragraphId: number;
  readonly address: string;
  readonly role: string;
}
interface SegmentParts {
  readonly texts: readonly { readonly segmentId: number; readonly language: string; readonly text: string }[];
  readonly readings: readonly { readonly segmentId: number; readonly start: number; readonly end: number; readonly reading: string; readonly witnessLine: number | null }[];
  readonly emphasis: readonly { readonly segmentId: number; readonly start: number; readonly end: number; readonly mark: string }[];
}

const marks = Object.keys(emphasisMarks) as EmphasisMark[];

/** Segments by the row of their paragraph; all rows come in the order of the text. */
export function toSegments(rows: readonly SegmentRow[], { texts, readings, emphasis }: SegmentParts): ReadonlyMap<number, Segment[]> {
  const textsOf = groupBy(texts, (row) => row.segmentId);
  const readingsOf = groupBy(readings, (row) => row.segmentId);
  const emphasisOf = groupBy(emphasis, (row) => row.segmentId);
  const toSegment = ({ id, address, role }: SegmentRow): Segment => {
    const stressed = emphasisOf.get(id) ?? [];
    return {
      address, role: oneOf(segmentRoles, role, 'role of a segment'), text: toText(textsOf.get(id) ?? []),
      readings: (readingsOf.get(id) ?? []).map((row) => ({ span: storedSpan(row), reading: row.reading, witnessLine: row.witnessLine })),
      ...(stressed.length > 0 ? { emphasis: stressed.map((row) => ({ span: storedSpan(row), mark: oneOf(marks, row.mark, 'mark of emphasis') })) } : {}),
    };
  };
  return new Map([...groupBy(rows, (row) => row.paragraphId)].map(([paragraph, own]) => [paragraph, own.map(toSegment)]));
}

/** The text of a segment, null in a language that it lacks. */
export function toText(rows: readonly { readonly language: string; readonly text: string }[]): Segment['text'] {
  const text: Record<Language, string | null> = { ja: null, en: null };
  for (const row of rows) text[storedLanguage(row.language)] = row.text;
  return text;
}

export const memberColumns = { beadId: true, segmentId: true, language: true } as const;

/** Beads in the order in which their first members come. */
export function toBeads(members: readonly { readonly beadId: number; readonly segmentId: number; readonly language: string }[], addresses: Addresses): Bead[] {
  return [...groupBy(members, (row) => row.beadId).values()].map((rows) => byLanguage(rows, ({ segmentId }) => required(addresses, segmentId, 'segment')));
}

export const linkSpanColumns = { linkId: true, ...placeColumns } as const;

/** Links by their row, in the order in which their first spans come. */
export function toPhraseLinks(spans: readonly (PlaceRow & { readonly linkId: number })[], addresses: Addresses): ReadonlyMap<number, PhraseLink> {
  return new Map([...groupBy(spans, (row) => row.linkId)].map(([link, rows]) => [link, byLanguage(rows, (row) => placedSpan(row, addresses))]));
}

/** An editorial intervention without its reasons, for lists and quotations. */
export function toIntervention(row: { readonly start: number; readonly end: number }, kind: string): Intervention {
  return { span: storedSpan(row), kind: oneOf(apparatusKinds, kind, 'kind of apparatus entry') };
}

export const witnessColumns = {
  siglum: true, language: true, sha256: true, titleJa: true, titleEn: true, descriptionJa: true, descriptionEn: true,
} as const;

export function toWitness(row: { readonly [column in keyof typeof witnessColumns]: string }): Omit<Witness, 'lines'> {
  return {
    siglum: row.siglum, language: storedLanguage(row.language), sha256: row.sha256,
    title: { ja: row.titleJa, en: row.titleEn }, description: { ja: row.descriptionJa, en: row.descriptionEn },
  };
}

export const useColumns = { segmentId: true, as: true, lineStart: true, lineEnd: true, textStart: true, textEnd: true } as const;

interface UseRow {
  readonly segmentId: number;
  readonly as: string;
  readonly lineStart: number;
  readonly lineEnd: number;
  readonly textStart: number;
  readonly textEnd: number;
}

export function toLineUse(row: UseRow, addresses: Addresses): LineUse {
  return {
    address: required(addresses, row.segmentId, 'segment'), as: oneOf(['text', 'reading'], row.as, 'use of a line'),
    lineSpan: storedSpan({ start: row.lineStart, end: row.lineEnd }), textSpan: storedSpan({ start: row.textStart, end: row.textEnd }),
  };
}

export const entryColumns = {
  id: true, name: true, kind: true, certainty: true, responsibleJa: true, responsibleEn: true, reasonJa: true, reasonEn: true,
  extentUnit: true, extentQuantity: true,
} as const;
export const entryPlaceColumns = { entryId: true, role: true, ...placeColumns } as const;
export const receivedColumns = { entryId: true, line: true, start: true, end: true, whole: true, repeats: true } as const;

interface EntryRow {
  readonly id: number;
  readonly name: string;
  readonly kind: string;
  readonly certainty: string;
  readonly responsibleJa: string;
  readonly responsibleEn: string;
  readonly reasonJa: string;
  readonly reasonEn: string;
  readonly extentUnit: string | null;
  readonly extentQuantity: number | null;
}
interface ReceivedRow {
  readonly entryId: number;
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly whole: boolean;
  readonly repeats: number | null;
}

/** Joins the rows of entries; places and what was received come in their order. */
export function toEntries(
  entries: readonly EntryRow[], places: readonly (PlaceRow & { readonly entryId: number; readonly role: string })[],
  received: readonly ReceivedRow[], addresses: Addresses,
): ApparatusEntry[] {
  const placesOf = groupBy(places, (row) => row.entryId);
  const receivedOf = groupBy(received, (row) => row.entryId);
  return entries.map((entry) => {
    const placed = (placesOf.get(entry.id) ?? []).map((row) => ({
      role: oneOf(['place', 'resting'], row.role, 'role of a place'), span: placedSpan(row, addresses),
    }));
    const rows = receivedOf.get(entry.id) ?? [];
    const whole = rows.filter((row) => row.whole);
    return {
      id: entry.name,
      kind: oneOf(apparatusKinds, entry.kind, 'kind of apparatus entry'),
      certainty: oneOf(certainties, entry.certainty, 'certainty'),
      responsible: { ja: entry.responsibleJa, en: entry.responsibleEn },
      reason: { ja: entry.reasonJa, en: entry.reasonEn },
      places: placed.filter(({ role }) => role === 'place').map(({ span }) => span),
      restingOn: placed.filter(({ role }) => role === 'resting').map(({ span }) => span),
      received: rows.filter((row) => !row.whole).map((row) => ({ line: row.line, span: storedSpan(row) })),
      lines: whole.map((row) => row.line),
      repeats: whole.flatMap((row) => row.repeats ?? []),
      extent: toExtent(entry),
    };
  });
}

function toExtent({ extentUnit, extentQuantity }: Pick<EntryRow, 'extentUnit' | 'extentQuantity'>): Extent | null {
  return extentUnit === null ? null : { unit: oneOf(['character', 'line'], extentUnit, 'unit of extent'), quantity: extentQuantity };
}
