import { z } from 'zod';
import type { LibraryEntry } from '../library/library';
import { languages } from '../text/language';
import { creatorRoles, genres, type Work } from '../text/work';
import { apiPaths, pagesOf } from './addresses';
import { paged } from './paging';
import { bilingual, pages, textualStatus } from './parts';

const nameParts = z.object({ family: z.string(), given: z.string() });

export const creator = z.object({
  role: z.enum(creatorRoles),
  person: z.object({ ja: nameParts, reading: nameParts, en: nameParts }).nullable(),
  body: bilingual.nullable(),
  affiliation: bilingual.nullable(),
});

export const rightsStatement = z.object({
  part: z.enum(['original', 'translation', 'annotations']),
  holder: bilingual,
  statement: bilingual,
  licence: z.string().nullable(),
});

/** The bibliographic record, as the domain has it. */
export const record = z.object({
  slug: z.string(),
  genre: z.enum(genres),
  originalLanguage: z.enum(languages),
  title: bilingual,
  titleReading: z.string(),
  subtitle: bilingual.nullable(),
  summary: bilingual,
  creators: z.array(creator),
  container: z.object({ series: bilingual, number: z.string().nullable(), publication: bilingual.nullable() }).nullable(),
  date: z.string().nullable(),
  dateNote: bilingual.nullable(),
  rights: z.array(rightsStatement),
});

export const workAnswer = z.object({
  ...record.shape,
  latest: z.int().min(1),
  latestDate: z.string(),
  segments: z.int().min(0),
  characters: z.object({ ja: z.int().min(0), en: z.int().min(0) }),
  hasWitness: z.boolean(),
  apparatus: textualStatus,
  pages,
  editions: z.url(),
  edition: z.url(),
});

export const workPage = paged(workAnswer);

export function toRecord(work: Work): z.output<typeof record> {
  const { slug, genre, originalLanguage, title, titleReading, subtitle, summary, container, date, dateNote } = work;
  return {
    slug, genre, originalLanguage, title, titleReading, subtitle, summary, container, date, dateNote,
    creators: work.creators.map((each) => ({ ...each })), rights: work.rights.map((each) => ({ ...each })),
  };
}

/** A work with its newest edition, measured. */
export function toWork({ work, edition, date, segments, characters, hasWitness, apparatus }: LibraryEntry, site: string): z.output<typeof workAnswer> {
  return {
    ...toRecord(work),
    latest: edition, latestDate: date, segments, characters, hasWitness, apparatus,
    pages: pagesOf(site, `/read/${work.slug}`),
    editions: `${site}${apiPaths.editions(work.slug)}`,
    edition: `${site}${apiPaths.edition(work.slug, edition)}`,
  };
}
