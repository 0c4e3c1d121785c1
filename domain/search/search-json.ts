import { z } from 'zod';
import { apparatusKinds } from '../apparatus/apparatus';

const offset = z.number().int().min(0);
const span = z.object({ start: offset, end: offset });
const bilingual = z.object({ ja: z.string(), en: z.string() });

const segment = z.object({
  address: z.string(),
  text: z.string(),
  /** What was found, or what a phrase link says answers it. Spans count UTF-16 units of `text`, the end excluded. */
  marks: z.array(span),
  /** The editors' hand: words they supplied or corrected, places where text is lost. */
  interventions: z.array(z.object({ kind: z.enum(apparatusKinds), span })),
});

/** What a search answers: `GET /api/v1/search`. */
export const searchJson = z.object({
  query: z.string(),
  /** Pairs of sentences; where `isMore`, there are more than these. */
  count: z.number().int(),
  isMore: z.boolean(),
  page: z.number().int(),
  pages: z.number().int(),
  lines: z.array(segment.extend({
    work: z.object({ slug: z.string(), title: bilingual }),
    edition: z.number().int(),
    isLatest: z.boolean(),
    language: z.enum(['ja', 'en']),
    hit: span,
    /** The hit's address, as docs/addresses.md has it, and as a URL. */
    passage: z.string(),
    url: z.string(),
    /** The sentences that answer, in the other language. */
    partner: z.array(segment),
  })),
  facets: z.object({
    works: z.array(z.object({ slug: z.string(), title: bilingual, count: z.number().int() })),
    authors: z.array(z.object({ key: z.string(), name: bilingual, count: z.number().int() })),
    years: z.array(z.object({ year: z.string(), count: z.number().int() })),
  }),
  /** Slugs of glossary concepts of that name. */
  concepts: z.array(z.string()),
});

export type SearchJson = z.output<typeof searchJson>;
