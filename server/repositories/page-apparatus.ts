import 'server-only';
import type { ApparatusEntry } from '@/domain/apparatus/apparatus';
import type { ParagraphPage } from '@/domain/text/edition-pages';
import { database } from './database';
import { toEntries } from './edition-source';
import type { Addresses } from './edition-text';
import type { InPage } from './page-alignment';
import { oneOf, required, storedSpan } from './stored-values';

type Part = Pick<ParagraphPage, 'apparatus' | 'uses' | 'lines'>;

const byOrdinal = <Row extends { readonly ordinal: number }>(rows: Row[]) => rows.sort((a, b) => a.ordinal - b.ordinal);

/**
 * Whole entries by their row ids, in the order of the edition. They are sorted here: asked to sort, Prisma cannot split a list of ids
 * that is too long for a statement, as that of a long paragraph can be.
 */
export async function readEntries(ids: readonly number[]): Promise<ApparatusEntry[]> {
  if (ids.length === 0) return [];
  const of = { entryId: { in: [...ids] } };
  const [entries, places, received] = await Promise.all([
    database().apparatusEntry.findMany({ where: { id: { in: [...ids] } } }),
    database().apparatusPlace.findMany({
      where: of,
      select: { entryId: true, ordinal: true, role: true, segmentId: true, language: true, start: true, end: true, segment: { select: { address: true } } },
    }),
    database().apparatusReceived.findMany({ where: of }),
  ]);
  return toEntries(byOrdinal(entries), byOrdinal(places), byOrdinal(received), new Map(places.map((row) => [row.segmentId, row.segment.address])));
}

/** Texts of the witness lines that entries received something from, and of others that are named. */
export async function lineTexts(editionId: number, entries: readonly ApparatusEntry[], others: readonly number[] = []): Promise<Map<number, string>> {
  const numbers = new Set([...others, ...entries.flatMap(({ received }) => received.map(({ line }) => line))]);
  if (numbers.size === 0) return new Map();
  const rows = await database().witnessLine.findMany({ where: { witness: { editionId }, number: { in: [...numbers] } }, select: { number: true, text: true } });
  return new Map(rows.map(({ number, text }) => [number, text]));
}

/** Entries and witness lines of a page, to be asked for by the addresses of a paragraph. */
export async function pageApparatus(editionId: number, inPage: InPage, addresses: Addresses): Promise<(here: ReadonlySet<string>) => Part> {
  const [named, uses] = await Promise.all([
    database().apparatusPlace.findMany({ where: inPage, distinct: ['entryId'], select: { entryId: true } }),
    database().lineUse.findMany({
      where: inPage, orderBy: { id: 'asc' },
      select: { segmentId: true, as: true, lineStart: true, lineEnd: true, textStart: true, textEnd: true, line: { select: { number: true } } },
    }),
  ]);
  const entries = await readEntries(named.map(({ entryId }) => entryId));
  const placed = uses.map((use) => ({
    line: use.line.number, address: required(addresses, use.segmentId, 'segment'), as: oneOf(['text', 'reading'], use.as, 'use of a line'),
    lineSpan: storedSpan({ start: use.lineStart, end: use.lineEnd }), textSpan: storedSpan({ start: use.textStart, end: use.textEnd }),
  })).sort((a, b) => a.line - b.line || a.lineSpan.start - b.lineSpan.start);
  const texts = await lineTexts(editionId, entries, placed.map(({ line }) => line));
  return (here) => {
    const apparatus = entries.filter(({ places, restingOn }) => [...places, ...restingOn].some(({ address }) => here.has(address)));
    const own = placed.filter(({ address }) => here.has(address));
    const wanted = new Set([...own.map(({ line }) => line), ...apparatus.flatMap(({ received }) => received.map(({ line }) => line))]);
    return { apparatus, uses: own, lines: new Map([...wanted].map((line) => [line, required(texts, line, 'witness line')])) };
  };
}
