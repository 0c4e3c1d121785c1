import { isAddressLike, parseEditionNumber } from '../text/edition-number';
import { isLanguage, type Language } from '../text/language';

/** The page that an oEmbed consumer asks about. */
export interface Target {
  /** Of the page around the text; null where the address has none. */
  readonly language: Language | null;
  readonly work: string;
  /** Null for the newest. */
  readonly edition: number | null;
  /** As it was given; null for the whole text. */
  readonly passage: string | null;
}

/** What an address of this site leads to; null for every page that is no text, and for other sites. `site` has no slash at its end. */
export function parseTarget(url: string, site: string): Target | null {
  if (!URL.canParse(url)) return null;
  const { protocol, host, pathname } = new URL(url);
  if (!/^https?:$/.test(protocol) || host !== new URL(site).host) return null;
  const parts = decoded(pathname)?.split('/').filter((part) => part !== '') ?? [];
  const language = isLanguage(parts[0]) ? parts[0] : null;
  const [read, work = '', first, second, ...more] = language ? parts.slice(1) : parts;
  if (read !== 'read' || !/^[a-z0-9-]{1,100}$/.test(work) || more.length > 0) return null;
  const target = { language, work, edition: null, passage: null };
  if (first === undefined) return target;
  // A passage without an edition: of the newest.
  if (second === undefined && isAddressLike(first)) return { ...target, passage: first };
  const edition = parseEditionNumber(first);
  return edition === null ? null : { ...target, edition, passage: second ?? null };
}

function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}
