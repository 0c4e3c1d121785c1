/** Runs once, before the server answers its first request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { acceptMalformedPaths } = await import('@/server/runtime/malformed-paths');
  acceptMalformedPaths();
  const { ignoreSlashAtTheEnd } = await import('@/server/runtime/slash-at-the-end');
  ignoreSlashAtTheEnd();
  // While developing, Next's own tools send what pages refuse.
  if (process.env.NODE_ENV === 'development') return;
  const { standBeforeNext } = await import('@/server/runtime/gate');
  const { env } = await import('@/server/runtime/env');
  const { log } = await import('@/server/runtime/log');
  const { refusalWords } = await import('@/i18n/refusal-words');
  standBeforeNext({
    trustedProxy: env().TRUSTED_PROXY,
    rateLimits: env().RATE_LIMITS,
    untrusted: (neighbour) => log.warn({ neighbour }, 'X-Forwarded-For of this address is not believed. If it is the proxy in front, name it in TRUSTED_PROXY'),
    words: (request, refusal) => refusalWords(request.url ?? '/', request.headers['accept-language'], refusal),
  });
  const { giveOnePolicy } = await import('@/server/runtime/one-policy');
  giveOnePolicy();
  const { endInTime } = await import('@/server/runtime/end-in-time');
  endInTime();
  const { followPublication } = await import('@/server/use-cases/follow-publication');
  followPublication();
  const { watchDatabase } = await import('@/server/use-cases/watch-database');
  watchDatabase();
}
