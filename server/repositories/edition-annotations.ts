import 'server-only';
import type { Occurrence } from '@/domain/glossary/concept';
import type { Bead, Note, PhraseLink } from '@/domain/text/edition';
import { database } from './database';
import { linkSpanColumns, memberColumns, placeColumns, placedSpan, toBeads, toPhraseLinks, type Addresses } from './edition-rows';
import type { Scope } from './edition-text';
import { required } from './stored-values';

// Beads and links are inserted in the order of the edition, so their row ids say it.

export async function readBeads(scope: Scope, addresses: Addresses): Promise<Bead[]> {
  const members = await database().beadMember.findMany({ where: scope, orderBy: [{ beadId: 'asc' }, { ordinal: 'asc' }], select: memberColumns });
  return toBeads(members, addresses);
}

/** Ordinals count through the edition. */
export async function readPhraseLinks(scope: Scope, addresses: Addresses): Promise<(PhraseLink & { readonly ordinal: number })[]> {
  const [spans, links] = await Promise.all([
    database().phraseLinkSpan.findMany({ where: scope, orderBy: { id: 'asc' }, select: linkSpanColumns }),
    database().phraseLink.findMany({ where: { spans: { some: scope } }, select: { id: true, ordinal: true } }),
  ]);
  const ordinals = new Map(links.map(({ id, ordinal }) => [id, ordinal]));
  return [...toPhraseLinks(spans, addresses)].map(([id, link]) => ({ ...link, ordinal: required(ordinals, id, 'phrase link') }));
}

/** Ordinals count through the edition. */
export async function readNotes(scope: Scope, addresses: Addresses): Promise<(Note & { readonly ordinal: number })[]> {
  const notes = await database().note.findMany({
    where: scope, orderBy: { ordinal: 'asc' }, select: { ...placeColumns, ordinal: true, textJa: true, textEn: true },
  });
  return notes.map((row) => ({ ordinal: row.ordinal, place: placedSpan(row, addresses), text: { ja: row.textJa, en: row.textEn } }));
}

export async function readOccurrences(scope: Scope, addresses: Addresses): Promise<Occurrence[]> {
  const [occurrences, concepts] = await Promise.all([
    database().occurrence.findMany({ where: scope, orderBy: { id: 'asc' }, select: { conceptId: true, ...placeColumns } }),
    database().concept.findMany({ where: { occurrences: { some: scope } }, select: { id: true, slug: true } }),
  ]);
  const slugs = new Map(concepts.map(({ id, slug }) => [id, slug]));
  return occurrences.map((row) => ({ concept: required(slugs, row.conceptId, 'concept'), place: placedSpan(row, addresses) }));
}
