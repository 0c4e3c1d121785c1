/** Runs once, before the server answers its first request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { acceptMalformedPaths } = await import('@/server/runtime/malformed-paths');
  acceptMalformedPaths();
  const { ignoreSlashAtTheEnd } = await import('@/server/runtime/slash-at-the-end');
  ignoreSlashAtTheEnd();
  if (process.env.NODE_ENV === 'development') return;
  const { giveOnePolicy } = await import('@/server/runtime/one-policy');
  giveOnePolicy();
  const { followPublication } = await import('@/server/use-cases/follow-publication');
  followPublication();
}
