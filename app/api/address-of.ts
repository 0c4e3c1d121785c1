import { env } from '@/server/runtime/env';

/** What was asked for, at the address of the site: behind whatever stands in front of it. */
export function addressOf(request: Request): URL {
  const { pathname, search } = new URL(request.url);
  return new URL(`${pathname}${search}`, env().SITE_URL);
}
