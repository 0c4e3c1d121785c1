/** What a page says to the worker. Paths of scripts and styles are those of the page that asks. */
export type Message =
  /** The page is there: it may be kept. */
  | { readonly type: 'opened'; readonly path: string; readonly assets: readonly string[] }
  /** Is the page of the worker's version? The answer, true or false, comes through the port. */
  | { readonly type: 'is-current'; readonly assets: readonly string[] };

export function isMessage(data: unknown): data is Message {
  if (typeof data !== 'object' || data === null || !('type' in data) || !('assets' in data)) return false;
  const { type, assets } = data;
  if (!Array.isArray(assets) || !assets.every((each) => typeof each === 'string')) return false;
  return type === 'is-current' || (type === 'opened' && 'path' in data && typeof data.path === 'string');
}
