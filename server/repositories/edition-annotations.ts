import 'server-only';
import type { Note, PhraseLink } from '@/domain/text/edition';
import type { PlacedSpan } from '@/domain/text/span';
import type { Language } from '@/domain/text/language';
import type { Occurrence } from '@/domain/glossary/concept';
import { database } from './database';
import { placedSpan, type Addresses } from './edition-text';
import { groupBy, required } from './stored-values';

const place = { segmentId: true, language: true, start: true, end: true } as const;

export async function readPhraseLinks(editionId: number, addresses: Addresses): Promise<PhraseLink[]> {
  const [links, spans] = await Promise.all([
    database().phraseLink.findMany({ where: { editionId }, orderBy: { ordinal: 'asc' }, select: { id: true } }),
    database().phraseLinkSpan.findMany({
      where: { link: { editionId } }, orderBy: { id: 'asc' }, select: { linkId: true, ...place },
    }),
  ]);
  const spansOf = groupBy(spans, (row) => row.linkId);
  return links.map(({ id }) => {
    const link: Record<Language, PlacedSpan[]> = { ja: [], en: [] };
    for (const row of spansOf.get(id) ?? []) {
      const span = placedSpan(row, addresses);
      link[span.language].push(span);
    }
    return link;
  });
}

export async function readNotes(editionId: number, addresses: Addresses): Promise<Note[]> {
  const notes = await database().note.findMany({
    where: { editionId }, orderBy: { ordinal: 'asc' }, select: { ...place, textJa: true, textEn: true },
  });
  return notes.map((row) => ({
    place: placedSpan(row, addresses), text: { ja: row.textJa, en: row.textEn },
  }));
}

export async function readOccurrences(editionId: number, addresses: Addresses): Promise<Occurrence[]> {
  const [occurrences, concepts] = await Promise.all([
    database().occurrence.findMany({
      where: { editionId }, orderBy: { id: 'asc' }, select: { conceptId: true, ...place },
    }),
    database().concept.findMany({
      where: { occurrences: { some: { editionId } } }, select: { id: true, slug: true },
    }),
  ]);
  const slugs = new Map(concepts.map(({ id, slug }) => [id, slug]));
  return occurrences.map((row) => ({
    concept: required(slugs, row.conceptId, 'concept'), place: placedSpan(row, addresses),
  }));
}
