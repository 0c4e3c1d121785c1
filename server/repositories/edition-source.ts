import 'server-only';
import type { ApparatusEntry } from '@/domain/apparatus/apparatus';
import type { Witness } from '@/domain/apparatus/witness';
import type { NumberedUse } from '@/domain/text/edition-pages';
import { database } from './database';
import {
  entryColumns, entryPlaceColumns, receivedColumns, toEntries, toLineUse, toWitness, useColumns, witnessColumns, type Addresses,
} from './edition-rows';
import type { Scope } from './edition-text';
import { groupBy } from '@/domain/algorithms/group-by';

/** The witness with all its lines, and where each went. */
export async function readWitness(editionId: number, addresses: Addresses): Promise<Witness | null> {
  const [witness, lines, uses] = await Promise.all([
    database().witness.findUnique({ where: { editionId }, select: witnessColumns }),
    database().witnessLine.findMany({
      where: { witness: { editionId } }, orderBy: { number: 'asc' }, select: { id: true, number: true, row: true, text: true, repeats: true },
    }),
    database().lineUse.findMany({
      where: { line: { witness: { editionId } } }, orderBy: [{ lineStart: 'asc' }, { id: 'asc' }], select: { lineId: true, ...useColumns },
    }),
  ]);
  if (!witness) return null;
  const usesOf = groupBy(uses, (row) => row.lineId);
  return {
    ...toWitness(witness),
    lines: lines.map(({ id, number, row, text, repeats }) => ({
      number, row, text, repeats, uses: (usesOf.get(id) ?? []).map((use) => toLineUse(use, addresses)),
    })),
  };
}

/** Where lines went in some segments, by line, in the order of the lines. */
export async function readUses(scope: Scope, addresses: Addresses): Promise<NumberedUse[]> {
  const uses = await database().lineUse.findMany({ where: scope, orderBy: { id: 'asc' }, select: { ...useColumns, line: { select: { number: true } } } });
  return uses.map((use) => ({ line: use.line.number, ...toLineUse(use, addresses) })).sort((a, b) => a.line - b.line || a.lineSpan.start - b.lineSpan.start);
}

/** The whole apparatus of an edition. */
export async function readApparatus(editionId: number, addresses: Addresses): Promise<ApparatusEntry[]> {
  const ofEdition = { entry: { editionId } };
  const [entries, places, received] = await Promise.all([
    database().apparatusEntry.findMany({ where: { editionId }, orderBy: { ordinal: 'asc' }, select: entryColumns }),
    database().apparatusPlace.findMany({ where: ofEdition, orderBy: { ordinal: 'asc' }, select: entryPlaceColumns }),
    database().apparatusReceived.findMany({ where: ofEdition, orderBy: { ordinal: 'asc' }, select: receivedColumns }),
  ]);
  return toEntries(entries, places, received, addresses);
}

const byOrdinal = <Row extends { readonly ordinal: number }>(rows: Row[]) => rows.sort((a, b) => a.ordinal - b.ordinal);

/**
 * Whole entries by their row ids, in the order of the edition. They are sorted here: asked to sort, Prisma cannot split a list of ids
 * that is too long for a statement, as that of a long paragraph can be.
 */
export async function readEntries(ids: readonly number[]): Promise<ApparatusEntry[]> {
  if (ids.length === 0) return [];
  const of = { entryId: { in: [...ids] } };
  const [entries, places, received] = await Promise.all([
    database().apparatusEntry.findMany({ where: { id: { in: [...ids] } }, select: { ...entryColumns, ordinal: true } }),
    database().apparatusPlace.findMany({ where: of, select: { ...entryPlaceColumns, ordinal: true, segment: { select: { address: true } } } }),
    database().apparatusReceived.findMany({ where: of, select: { ...receivedColumns, ordinal: true } }),
  ]);
  return toEntries(byOrdinal(entries), byOrdinal(places), byOrdinal(received), new Map(places.map((row) => [row.segmentId, row.segment.address])));
}

/** Entries that have a place in some segments; their other places may be elsewhere. */
export async function readEntriesIn(scope: Scope): Promise<ApparatusEntry[]> {
  const named = await database().apparatusPlace.findMany({ where: scope, distinct: ['entryId'], select: { entryId: true } });
  return readEntries(named.map(({ entryId }) => entryId));
}

/** Texts of witness lines by number. */
export async function readLineTexts(editionId: number, numbers: readonly number[]): Promise<ReadonlyMap<number, string>> {
  const wanted = new Set(numbers);
  if (wanted.size === 0) return new Map();
  const rows = await database().witnessLine.findMany({ where: { witness: { editionId }, number: { in: [...wanted] } }, select: { number: true, text: true } });
  return new Map(rows.map(({ number, text }) => [number, text]));
}
