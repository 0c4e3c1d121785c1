import { z } from 'zod';
import { textualStatus as countStatus } from '../citation/textual-status';
import type { EditionEntry } from '../library/library';
import { sectionKinds, segmentRoles, type Edition, type Section } from '../text/edition';
import { languages } from '../text/language';
import { apiPaths, pagesOf } from './addresses';
import { paged } from './paging';
import { bilingual, pages, textualStatus } from './parts';
import { record, toRecord } from './works';

export const editionEntry = z.object({
  number: z.int().min(1),
  date: z.string(),
  summary: bilingual,
  publishedAt: z.string(),
  pages,
  edition: z.url(),
});

export const editionPage = paged(editionEntry);

export const structure = z.array(z.object({
  kind: z.enum(sectionKinds),
  paragraphs: z.array(z.object({
    number: z.int().min(0),
    segments: z.array(z.object({ address: z.string(), role: z.enum(segmentRoles), languages: z.array(z.enum(languages)) })),
  })),
}));

export const witness = z.object({
  siglum: z.string(), language: z.enum(languages), title: bilingual, description: bilingual, sha256: z.string(), lines: z.int().min(0),
});

export const editionAnswer = z.object({
  work: record,
  number: z.int().min(1),
  latest: z.int().min(1),
  date: z.string(),
  summary: bilingual,
  publishedAt: z.string(),
  digest: z.string(),
  apparatus: textualStatus,
  witness: witness.nullable(),
  structure,
  pages,
  passages: z.url(),
  citation: z.url(),
});

export function toEditionEntry({ number, date, summary, publishedAt }: EditionEntry, work: string, site: string): z.output<typeof editionEntry> {
  return {
    number, date, summary, publishedAt,
    pages: pagesOf(site, `/read/${work}/${number}`), edition: `${site}${apiPaths.edition(work, number)}`,
  };
}

const toStructure = (sections: readonly Section[]): z.output<typeof structure> => sections.map(({ kind, paragraphs }) => ({
  kind,
  paragraphs: paragraphs.map(({ number, segments }) => ({
    number,
    segments: segments.map(({ address, role, text }) => ({ address, role, languages: languages.filter((language) => text[language] !== null) })),
  })),
}));

/** An edition without its words: what it is of, how it is made, whose it is. */
export function toEdition(edition: Edition, site: string): z.output<typeof editionAnswer> {
  const { work, number, latest, date, summary, publishedAt, digest } = edition;
  return {
    work: toRecord(work), number, latest, date, summary, publishedAt, digest,
    apparatus: countStatus(edition.apparatus, null),
    witness: edition.witness && { ...edition.witness, lines: edition.witness.lines.length },
    structure: toStructure(edition.sections),
    pages: pagesOf(site, `/read/${work.slug}/${number}`),
    passages: `${site}${apiPaths.passages(work.slug, number)}`,
    citation: `${site}${apiPaths.citation(work.slug, number, null)}`,
  };
}
