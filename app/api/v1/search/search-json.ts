import type { SearchResult } from '@/domain/search/answer';
import type { QuotedSegment } from '@/domain/glossary/quotation';
import type { SearchRequest } from '@/domain/search/request';
import type { SearchJson } from '@/domain/search/search-json';

const segment = ({ address, text, marks, interventions }: QuotedSegment) => ({
  address, text, marks: [...marks], interventions: interventions.map(({ kind, span }) => ({ kind, span })),
});

/** A result as the API answers it; `addressOf` makes the URL of a passage. */
export function toJson(
  { q }: SearchRequest, result: SearchResult, addressOf: (work: string, edition: number, passage: string) => string,
): SearchJson {
  const { count, isMore, page, pages, lines, facets, concepts } = result;
  return {
    query: q, count, isMore, page, pages,
    lines: lines.map((line) => {
      const { work, edition, isLatest, language, hit, passage, partner } = line;
      return { ...segment(line), work, edition, isLatest, language, hit, passage, url: addressOf(work.slug, edition, passage), partner: partner.map(segment) };
    }),
    facets: { works: [...facets.works], authors: [...facets.authors], years: [...facets.years] },
    concepts: concepts.map(({ slug }) => slug),
  };
}
