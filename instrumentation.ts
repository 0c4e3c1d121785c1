/** Runs once, before the server answers its first request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs' || process.env.NODE_ENV === 'development') return;
  const { publicationMark } = await import('@/server/repositories/publication');
  Object.assign(globalThis, { taiyakuPublicationMark: publicationMark });
}
