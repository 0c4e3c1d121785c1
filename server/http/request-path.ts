/**
 * The address of a request as Next can answer it.
 * @param url path and query as received
 * @returns A path that cannot be decoded has every `%` escaped: Next answers such a path with a bare 500, and so it leads
 *   nowhere like any other. The API ignores slashes at the end, for which Next would redirect, in an answer that pages of
 *   other sites may not read.
 */
export function normalizeUrl(url: string): string {
  const [path = ''] = url.split('?', 1);
  const query = url.slice(path.length);
  const decoded = decodable(path);
  return (/^\/api\//.test(path) ? decoded.replace(/\/+$/, '') : decoded) + query;
}

function decodable(path: string): string {
  try {
    decodeURIComponent(path);
    return path;
  } catch {
    return path.replaceAll('%', '%25');
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
