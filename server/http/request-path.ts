/**
 * The address of a request as Next can answer it.
 * @param url path and query as received
 * @returns A path that cannot be decoded has every `%` escaped: Next answers such a path with a bare 500, and so it leads
 *   nowhere like any other. The API ignores slashes at the end, for which Next would redirect, in an answer that pages of
 *   other sites may not read.
 */
export function normalizeUrl(url: string): string {
  const [path = '/'] = url.split('?', 1);
  const query = url.slice(path.length);
  const plain = isDecodable(path) ? path : path.replaceAll('%', '%25');
  return (/^\/api\//.test(path) ? plain.replace(/\/+$/, '') : plain) + query;
}

function isDecodable(path: string): boolean {
  try {
    // Its value is used, as bundlers take the call alone for something without an effect.
    return decodeURIComponent(path) !== '';
  } catch {
    return false;
  }
}

/** The decoded path of an address; as it stands where it cannot be decoded. */
export function decodedPath(url: string): string {
  const [path = '/'] = url.split('?', 1);
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
