import { z } from 'zod';
import { lineOrders } from './context';
import { maxQueryLength } from './query';

/** More than there can be: sorted by their context, lines of a thousand pairs fill some hundreds of pages. */
export const maxPages = 1_000;
const name = z.string().min(1).max(200);

/** A search as its URL has it. The query is checked by `parseQuery`, which says what is wrong with it; its length is not cut. */
export const searchRequest = z.object({
  q: z.string().default(''),
  sort: z.enum(lineOrders).default('place'),
  /** The name of a work in URLs. */
  work: name.optional(),
  /** An author's Japanese name, as the facets give it. */
  author: name.optional(),
  year: z.string().regex(/^\d{4}$/).optional(),
  editions: z.enum(['latest', 'all']).default('latest'),
  page: z.coerce.number().int().min(1).max(maxPages).default(1),
});

export type SearchRequest = z.output<typeof searchRequest>;

/** The parameters that say something, for a URL; `changes` of undefined take one away. A change of anything but the page leads to the first page. */
export function searchParameters(request: SearchRequest, changes: Partial<Record<keyof SearchRequest, string | number | undefined>> = {}): URLSearchParams {
  const defaults = { sort: 'place', editions: 'latest', page: '1' } as const;
  const all: Record<string, string | number | undefined> = { ...request, page: 1, ...changes };
  const parameters = new URLSearchParams();
  for (const [key, value] of Object.entries(all)) {
    if (value === undefined || value === '' || (defaults as Record<string, string>)[key] === String(value)) continue;
    parameters.set(key, key === 'q' ? String(value).slice(0, maxQueryLength * 8) : String(value));
  }
  return parameters;
}
