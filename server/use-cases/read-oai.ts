import 'server-only';
import { persistentAddress } from '@/domain/citation/persistent-address';
import type { CitationSource } from '@/domain/citation/citation-source';
import { parseTarget } from '@/domain/oembed/target';
import type { Cursor, OaiFault, Selection } from '@/domain/oai/request';
import { countPublished, findPublished, firstPublished, listPublished, type PublishedEdition, type PublishedSelection } from '@/server/repositories/published-editions';
import { env } from '@/server/runtime/env';
import { today } from './read-citation';

/** An edition as harvesters have it: identified by the address that stays. */
export interface OaiRecord {
  readonly identifier: string;
  /** ISO instant in whole seconds. */
  readonly datestamp: string;
  readonly set: string;
  readonly source: CitationSource;
}

export interface OaiList {
  readonly kind: 'list';
  readonly records: readonly OaiRecord[];
  readonly total: number;
  /** How many were sent before. */
  readonly sent: number;
  /** Where the list goes on; null at its end. */
  readonly next: Cursor | null;
}

const second = 1000;

/** A part of the editions that are selected, `limit` at most. */
export async function listOaiRecords(selection: Selection, cursor: Cursor | null, limit: number): Promise<OaiList | OaiFault> {
  const stored: PublishedSelection = {
    genre: selection.set, from: selection.from,
    // Datestamps are told in whole seconds: all of the last one is included.
    before: selection.until && new Date(Date.parse(selection.until) + second).toISOString(),
  };
  const total = await countPublished(stored);
  const rows = await listPublished(stored, cursor?.after ?? null, limit + 1);
  const part = rows.slice(0, limit);
  const last = part.at(-1);
  if (!last) return { kind: 'fault', code: cursor ? 'badResumptionToken' : 'noRecordsMatch', message: 'No record is like this.' };
  const sent = cursor?.sent ?? 0;
  const next = rows.length > limit ? { after: { publishedAt: last.publishedAt, id: last.id }, sent: sent + part.length } : null;
  return { kind: 'list', records: part.map(toRecord), total, sent, next };
}

/** Null where no edition has this identifier. */
export async function readOaiRecord(identifier: string): Promise<OaiRecord | null> {
  const site = env().SITE_URL;
  const target = parseTarget(identifier, site);
  if (!target || target.edition === null || target.passage !== null || target.language !== null) return null;
  if (identifier !== persistentAddress(site, target.work, target.edition, null)) return null;
  const found = await findPublished(target.work, target.edition);
  return found && toRecord(found);
}

/** In whole seconds; where nothing is published, now. */
export async function earliestDatestamp(): Promise<string> {
  return inSeconds((await firstPublished()) ?? new Date().toISOString());
}

export const inSeconds = (instant: string) => instant.replace(/\.\d+Z$/, 'Z');

function toRecord(edition: PublishedEdition): OaiRecord {
  const url = persistentAddress(env().SITE_URL, edition.work.slug, edition.number, null);
  return {
    identifier: url, datestamp: inSeconds(edition.publishedAt), set: edition.work.genre,
    source: { edition, passage: null, status: edition.status, url, accessed: today() },
  };
}
