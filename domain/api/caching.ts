/**
 * As pages are kept: a shared cache for a second, then it asks again by the entity tag, mostly for a 304; so that an
 * import shows at once. docs/decisions/front-cache.md
 */
export const pageCaching = 'public, max-age=0, s-maxage=1, stale-if-error=86400';

/** The tags an `If-None-Match` header names, without their weakness: for reading, both mean the same (RFC 9110, 13.1.2). */
export function entityTags(header: string | null): string[] {
  return (header ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, '')).filter((tag) => tag !== '');
}

/** Whether an `If-None-Match` header holds this tag, so that a 304 is enough. */
export function matchesEntityTag(tag: string, header: string | null): boolean {
  const known = entityTags(header);
  return known.includes('*') || known.includes(tag);
}
