import 'server-only';
import { addressesOf, passageSpans, type PassageSpans } from '@/domain/text/passage-spans';
import type { Passage } from '@/domain/text/passage';
import { resolvePassage, type Resolved } from '@/domain/text/resolve-passage';
import { contextParagraphs } from '@/domain/text/context-paragraphs';
import { segmentsOf, type Edition } from '@/domain/text/edition';
import { latestEditionNumber } from '@/server/repositories/editions';
import { readReader, type Reader } from './read-reader';

export interface FoundPassage extends Reader {
  readonly kind: 'found';
  /** False where the address should be written otherwise. */
  readonly canonical: boolean;
  readonly passage: Passage;
  readonly spans: PassageSpans;
  /** Numbers of the paragraphs to read it in. */
  readonly paragraphs: ReadonlySet<number>;
}

export interface LostPassage {
  readonly kind: 'lost';
  readonly edition: Edition;
  readonly lost: Extract<Resolved, { kind: 'lost' }>;
}

/** What an edition has at an address as it was given. Null where there is no such edition. */
export async function readPassage(work: string, number: number, given: string): Promise<FoundPassage | LostPassage | null> {
  const reader = await readReader(work, number);
  if (!reader) return null;
  const { edition } = reader;
  const segments = segmentsOf(edition);
  const resolved = resolvePassage(given, segments);
  if (resolved.kind === 'lost') return { kind: 'lost', edition, lost: resolved };
  const spans = passageSpans(resolved.passage, { ...edition, segments });
  return { ...reader, ...resolved, spans, paragraphs: contextParagraphs(edition, addressesOf(spans)) };
}

/** The number of a work's newest edition; null where there is no such work. */
export async function readLatestNumber(work: string): Promise<number | null> {
  return latestEditionNumber(work);
}
