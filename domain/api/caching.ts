/**
 * As pages are kept: a shared cache for a second, then it asks again by the entity tag, mostly for a 304; so that an
 * import shows at once. docs/decisions/front-cache.md
 */
export const asPages = 'public, max-age=0, s-maxage=1, stale-if-error=86400';
