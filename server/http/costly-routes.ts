import { makeRateLimit, type RateLimit } from '../runtime/rate-limit';

/** What costs more than a page that is kept. The first that fits counts; each has a limit of its own. */
export interface CostlyRoute {
  readonly name: string;
  /** Requests of one address in a minute. */
  readonly most: number;
  /** On the decoded path. */
  readonly path: RegExp;
}

/** docs/deploy.md lists them for operators. */
export const costlyRoutes: readonly CostlyRoute[] = [
  { name: 'search', most: 120, path: /^\/(api\/v1\/search|(ja|en)\/search)$/ },
  // Asked for with each letter that is typed, and each word that is tapped.
  { name: 'look-up', most: 600, path: /^\/api\/v1\/(look-up|suggestions)$/ },
  { name: 'exports', most: 120, path: /^\/api\/(.*\/export\/|dts\/document$|.*\bdump\b|.*\boai\b)/ },
  { name: 'citations', most: 300, path: /^\/(api\/v1\/.*\/(citation|quotation)(\/|$)|(ja|en)\/read\/.*\/cite$|(ja|en)\/embed\/|api\/oembed$)/ },
  { name: 'social images', most: 120, path: /^\/social\// },
  // Changes have limits of their own: app/api/v1/profile/profile-request.ts
  { name: 'profile', most: 240, path: /^\/api\/v1\/profile(\/|$)/ },
  // Monitors ask from one place, and cost little.
  { name: 'health', most: 600, path: /^\/api\/health$/ },
  { name: 'api', most: 600, path: /^\/api(\/|$)/ },
];

const minute = 60_000;

/**
 * Counts requests of clients.
 * @param factor to each limit; 0 for none
 * @returns of a path and a client, 0 where it may pass; otherwise the seconds after which to try again
 */
export function countCostly(factor: number): (path: string, client: string) => number {
  const limits = costlyRoutes.map(({ path, most }): [RegExp, RateLimit] => [path, makeRateLimit(factor === 0 ? 0 : Math.max(1, Math.round(most * factor)), minute)]);
  return (path, client) => limits.find(([pattern]) => pattern.test(path))?.[1].take(client) ?? 0;
}
