import { z } from 'zod';

/** Pages are counted from 1. */
export const pageNumber = z.coerce.number().int().min(1).max(1_000_000).default(1);
export const pageSize = z.coerce.number().int().min(1).max(200).default(50);

export const pageQuery = z.object({ page: pageNumber, limit: pageSize });

export interface Page<T> {
  readonly page: number;
  readonly pages: number;
  readonly total: number;
  readonly items: readonly T[];
}

/** One page of a list; null behind its end. An empty list has one page, without anything on it. */
export function pageOf<T>(all: readonly T[], { page, limit }: { readonly page: number; readonly limit: number }): Page<T> | null {
  const pages = Math.max(1, Math.ceil(all.length / limit));
  if (page > pages) return null;
  return { page, pages, total: all.length, items: all.slice((page - 1) * limit, page * limit) };
}

/** The schema of a page of something. */
export function paged<T extends z.ZodType>(item: T) {
  return z.object({
    page: z.int().min(1),
    pages: z.int().min(1),
    total: z.int().min(0),
    items: z.array(item),
  });
}

/** First, previous, next and last page, each by the address of its own; what does not exist is null. */
export function neighbours(url: URL, { page, pages }: { readonly page: number; readonly pages: number }): Record<'first' | 'prev' | 'next' | 'last', string | null> {
  const at = (number: number) => {
    const other = new URL(url);
    other.searchParams.set('page', String(number));
    return other.href;
  };
  return { first: at(1), prev: page > 1 ? at(page - 1) : null, next: page < pages ? at(page + 1) : null, last: at(pages) };
}

/** The value of a `Link` header (RFC 8288); addresses that are null are left out. */
export function linkHeader(links: Readonly<Record<string, string | null>>): string {
  return Object.entries(links).flatMap(([rel, href]) => (href === null ? [] : [`<${href}>; rel="${rel}"`])).join(', ');
}
