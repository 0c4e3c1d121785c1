import 'server-only';
import type { ParagraphPage } from '@/domain/text/edition-pages';
import type { PlacedSpan } from '@/domain/text/span';
import type { Language } from '@/domain/text/language';
import { database } from './database';
import { placedSpan, type Addresses } from './edition-text';
import { groupBy, required, storedLanguage } from './stored-values';

/** Rows that belong to segments of one page. */
export interface InPage {
  readonly segmentId: { readonly gte: number; readonly lte: number };
  readonly segment: { readonly editionId: number };
}

type Part = Pick<ParagraphPage, 'beads' | 'phraseLinks'>;

/** Beads and phrase links of a page, to be asked for by the addresses of a paragraph. */
export async function pageAlignment(inPage: InPage, addresses: Addresses): Promise<(here: ReadonlySet<string>) => Part> {
  const [members, spans] = await Promise.all([
    database().beadMember.findMany({
      where: inPage, orderBy: [{ beadId: 'asc' }, { ordinal: 'asc' }], select: { beadId: true, segmentId: true, language: true },
    }),
    database().phraseLinkSpan.findMany({
      where: inPage, orderBy: { id: 'asc' },
      select: { segmentId: true, language: true, start: true, end: true, link: { select: { ordinal: true } } },
    }),
  ]);
  const beads = [...groupBy(members, (row) => row.beadId)].sort(([a], [b]) => a - b).map(([, rows]) => {
    const bead: Record<Language, string[]> = { ja: [], en: [] };
    for (const { language, segmentId } of rows) bead[storedLanguage(language)].push(required(addresses, segmentId, 'segment'));
    return bead;
  });
  const links = [...groupBy(spans, (row) => row.link.ordinal)].sort(([a], [b]) => a - b).map(([ordinal, rows]) => {
    const link: Record<Language, PlacedSpan[]> = { ja: [], en: [] };
    for (const row of rows) link[storedLanguage(row.language)].push(placedSpan(row, addresses));
    return { ...link, ordinal };
  });
  return (here) => ({
    beads: beads.filter(({ ja, en }) => [...ja, ...en].some((address) => here.has(address))),
    phraseLinks: links.filter(({ ja, en }) => [...ja, ...en].some(({ address }) => here.has(address))),
  });
}
