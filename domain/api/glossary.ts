import { z } from 'zod';
import { apparatusKinds } from '../apparatus/apparatus';
import { editedText } from '../apparatus/edited-text';
import { conceptCategories, type Concept } from '../glossary/concept';
import type { Quotation, QuotedSegment } from '../glossary/quotation';
import { languages, type Language } from '../text/language';
import { apiPaths, pagesOf } from './addresses';
import { paged } from './paging';
import { bilingual, pages, span, words } from './parts';

export const label = z.object({
  language: z.enum(languages), kind: z.enum(['preferred', 'alternative', 'abbreviation']), text: z.string(), reading: z.string().nullable(),
});

export const conceptAnswer = z.object({
  slug: z.string(),
  category: z.enum(conceptCategories),
  labels: z.array(label),
  definition: bilingual,
  related: z.array(z.string()),
  source: z.string().nullable(),
  sourceNote: bilingual.nullable(),
  occurrences: z.int().min(0),
  pages,
  sentences: z.url(),
});

export const conceptPage = paged(conceptAnswer);

export const quotedSegment = z.object({
  address: z.string(), ...words.shape, marks: z.array(span), interventions: z.array(z.object({ kind: z.enum(apparatusKinds), ...span.shape })),
});

export const occurrence = z.object({
  work: z.object({ slug: z.string(), title: bilingual }),
  edition: z.int().min(1),
  address: z.string(),
  ja: z.array(quotedSegment),
  en: z.array(quotedSegment),
  pages,
});

export const occurrencePage = paged(occurrence);

/** `occurrences`: how often its words stand in the newest editions. */
export function toConcept(concept: Concept, occurrences: number, site: string): z.output<typeof conceptAnswer> {
  const { slug, category, definition, source, sourceNote } = concept;
  return {
    slug, category, definition, source, sourceNote, occurrences,
    labels: concept.labels.map((each) => ({ ...each })), related: [...concept.related],
    pages: pagesOf(site, `/glossary/${slug}`), sentences: `${site}${apiPaths.occurrences(slug)}`,
  };
}

/** A quoted segment as answers have it. */
export function toQuoted({ address, text, marks, interventions }: QuotedSegment, language: Language): z.output<typeof quotedSegment> {
  return {
    address, text, edited: editedText(text, language, interventions),
    marks: marks.map(({ start, end }) => ({ start, end })), interventions: interventions.map(({ kind, span: { start, end } }) => ({ kind, start, end })),
  };
}

/** A sentence in which a concept occurs, with what answers it. */
export function toOccurrence({ work, edition, address, segments }: Quotation, site: string): z.output<typeof occurrence> {
  return {
    work: { slug: work.slug, title: work.title }, edition, address,
    ja: segments.ja.map((each) => toQuoted(each, 'ja')), en: segments.en.map((each) => toQuoted(each, 'en')),
    pages: pagesOf(site, `/read/${work.slug}/${edition}/${address}`),
  };
}
