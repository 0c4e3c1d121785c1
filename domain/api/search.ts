import { z } from 'zod';
import type { SearchResult } from '../search/answer';
import { languages } from '../text/language';
import { apiPaths, pagesOf } from './addresses';
import { quotedSegment, toQuoted } from './glossary';
import { bilingual, pages, span } from './parts';

export const searchLine = z.object({
  work: z.object({ slug: z.string(), title: bilingual }),
  edition: z.int().min(1),
  isLatest: z.boolean(),
  language: z.enum(languages),
  ...quotedSegment.shape,
  hit: span,
  passage: z.string(),
  partner: z.array(quotedSegment),
  pages,
  passageAnswer: z.url(),
});

const count = z.int().min(0);

export const facets = z.object({
  works: z.array(z.object({ slug: z.string(), title: bilingual, count })),
  authors: z.array(z.object({ key: z.string(), name: bilingual, count })),
  years: z.array(z.object({ year: z.string(), count })),
});

/** A term that stands for other words of the texts; `at` in the query. `isFallback`: letters that no text has as a word. */
export const meant = z.object({ term: z.string(), at: span, isFallback: z.boolean(), words: z.array(z.string()), count });

export const searchAnswer = z.object({
  query: z.string(),
  count,
  isMore: z.boolean(),
  page: z.int().min(1),
  pages: z.int().min(1),
  lines: z.array(searchLine),
  facets,
  meant: z.array(meant),
  concepts: z.array(z.string()),
});

/** A result as the API answers it; `site` has no slash at its end. */
export function toSearch(query: string, { count: found, isMore, page, pages: last, lines, facets: { works, authors, years }, meant: terms, concepts }: SearchResult, site: string): z.output<typeof searchAnswer> {
  return {
    query, count: found, isMore, page, pages: last,
    lines: lines.map((line) => {
      const { work, edition, isLatest, language, hit, passage, partner } = line;
      const other = language === 'ja' ? 'en' : 'ja';
      return {
        work: { slug: work.slug, title: work.title }, edition, isLatest, language, ...toQuoted(line, language), hit: { start: hit.start, end: hit.end }, passage,
        partner: partner.map((segment) => toQuoted(segment, other)),
        pages: pagesOf(site, `/read/${work.slug}/${edition}/${passage}`), passageAnswer: `${site}${apiPaths.passage(work.slug, edition, passage)}`,
      };
    }),
    facets: { works: [...works], authors: [...authors], years: [...years] },
    meant: terms.map(({ term, at, isFallback, words, count: all }) => ({ term, at: { start: at.start, end: at.end }, isFallback, words: [...words], count: all })),
    concepts: concepts.map(({ slug }) => slug),
  };
}
