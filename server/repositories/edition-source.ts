import 'server-only';
import {
  apparatusKinds, certainties, type ApparatusEntry, type Extent,
} from '@/domain/apparatus/apparatus';
import type { LineUse, Witness } from '@/domain/apparatus/witness';
import { database } from './database';
import { placedSpan, type Addresses } from './edition-text';
import { groupBy, oneOf, required, storedLanguage, storedSpan } from './stored-values';

export async function readWitness(editionId: number, addresses: Addresses): Promise<Witness | null> {
  const [witness, lines, uses] = await Promise.all([
    database().witness.findUnique({
      where: { editionId },
      select: {
        siglum: true, language: true, sha256: true,
        titleJa: true, titleEn: true, descriptionJa: true, descriptionEn: true,
      },
    }),
    database().witnessLine.findMany({
      where: { witness: { editionId } }, orderBy: { number: 'asc' },
      select: { id: true, number: true, row: true, text: true, repeats: true },
    }),
    database().lineUse.findMany({
      where: { line: { witness: { editionId } } }, orderBy: [{ lineStart: 'asc' }, { id: 'asc' }],
      select: {
        lineId: true, segmentId: true, as: true,
        lineStart: true, lineEnd: true, textStart: true, textEnd: true,
      },
    }),
  ]);
  if (!witness) return null;
  const usesOf = groupBy(uses, (row) => row.lineId);
  return {
    siglum: witness.siglum,
    language: storedLanguage(witness.language),
    title: { ja: witness.titleJa, en: witness.titleEn },
    description: { ja: witness.descriptionJa, en: witness.descriptionEn },
    sha256: witness.sha256,
    lines: lines.map(({ id, number, row, text, repeats }) => ({
      number, row, text, repeats,
      uses: (usesOf.get(id) ?? []).map((use): LineUse => ({
        address: required(addresses, use.segmentId, 'segment'),
        lineSpan: { start: use.lineStart, end: use.lineEnd },
        textSpan: { start: use.textStart, end: use.textEnd },
        as: oneOf(['text', 'reading'], use.as, 'use of a line'),
      })),
    })),
  };
}

function extent(unit: string | null, quantity: number | null): Extent | null {
  return unit === null ? null : { unit: oneOf(['character', 'line'], unit, 'unit of extent'), quantity };
}

export async function readApparatus(editionId: number, addresses: Addresses): Promise<ApparatusEntry[]> {
  const ofEdition = { entry: { editionId } };
  const [entries, places, received] = await Promise.all([
    database().apparatusEntry.findMany({
      where: { editionId }, orderBy: { ordinal: 'asc' },
      select: {
        id: true, name: true, kind: true, certainty: true, responsibleJa: true, responsibleEn: true,
        reasonJa: true, reasonEn: true, extentUnit: true, extentQuantity: true,
      },
    }),
    database().apparatusPlace.findMany({
      where: ofEdition, orderBy: { ordinal: 'asc' },
      select: { entryId: true, role: true, segmentId: true, language: true, start: true, end: true },
    }),
    database().apparatusReceived.findMany({
      where: ofEdition, orderBy: { ordinal: 'asc' },
      select: { entryId: true, line: true, start: true, end: true, whole: true, repeats: true },
    }),
  ]);
  return toEntries(entries, places, received, addresses);
}

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
type PlaceRow = Parameters<typeof placedSpan>[0] & { readonly entryId: number; readonly role: string };
interface ReceivedRow {
  readonly entryId: number;
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly whole: boolean;
  readonly repeats: number | null;
}

/** Joins the rows of entries; places and stretches received come in their order. */
export function toEntries(
  entries: readonly EntryRow[], places: readonly PlaceRow[], received: readonly ReceivedRow[], addresses: Addresses,
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
      extent: extent(entry.extentUnit, entry.extentQuantity),
    };
  });
}
