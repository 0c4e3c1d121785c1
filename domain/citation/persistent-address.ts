import { formatPassage, type Passage } from '../text/passage';

/**
 * The address by which an edition, or a passage of it, is cited for ever, whatever the reader's language: it leads to the page in it.
 * `site` has no slash at its end. docs/addresses.md
 */
export function persistentAddress(site: string, work: string, edition: number, passage: Passage | string | null): string {
  const place = passage === null ? '' : `/${typeof passage === 'string' ? passage : formatPassage(passage)}`;
  return `${site}/read/${work}/${edition}${place}`;
}
