import 'server-only';
import { parseAddress } from '@/domain/text/address';
import type { Passage } from '@/domain/text/passage';
import { passageSpans, type PassageSpans } from '@/domain/text/passage-spans';
import { readReader, type Reader } from './read-reader';

export interface Paragraphs extends Reader {
  /** Each paragraph that has segments, in the order of the edition. */
  readonly passages: readonly Passage[];
  spansOf(passage: Passage): PassageSpans;
}

/** An edition as passages of one paragraph each. Null where there is no such edition. */
export async function readParagraphs(work: string, number: number): Promise<Paragraphs | null> {
  const reader = await readReader(work, number);
  if (!reader) return null;
  const { edition } = reader;
  const paragraphs = edition.sections.flatMap((section) => section.paragraphs);
  const segments = paragraphs.flatMap((paragraph) => paragraph.segments);
  const passages = paragraphs.flatMap(({ segments: own }): Passage[] => {
    const [from, to] = [parseAddress(own[0]?.address ?? ''), parseAddress(own.at(-1)?.address ?? '')];
    return from && to ? [{ from, to, part: null }] : [];
  });
  return { ...reader, passages, spansOf: (passage) => passageSpans(passage, { ...edition, segments }) };
}
