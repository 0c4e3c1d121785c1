import type { KeptPage } from './kept-page';

/** What a path asks for: `edition` null is the newest, `address` the first of a passage. Null where nothing of it is kept. */
export interface RequestedPage {
  readonly path: string;
  readonly locale: 'ja' | 'en';
  readonly text: { readonly work: string; readonly edition: number | null } | null;
  readonly address: string | null;
}

const slug = '[a-z0-9-]+';
const text = new RegExp(`^/read/(${slug})(?:/([1-9]\\d*))?$`);
const passage = new RegExp(`^/read/(${slug})(?:/([1-9]\\d*))?/(\\d+\\.\\d+)[^/]*$`);
const other = new RegExp(`^(?:|/study|/glossary(?:/${slug})?)$`);

/** Understands a path as the routes do: texts, passages, and the pages that are the same for everyone. */
export function parseRequestedPage(pathname: string): RequestedPage | null {
  const [, given, rest = ''] = /^\/(ja|en)(\/.*)?$/.exec(pathname.replace(/(.)\/$/, '$1')) ?? [];
  if (given !== 'ja' && given !== 'en') return null;
  const path = `/${given}${rest}`;
  const [, work, edition, address = null] = text.exec(rest) ?? passage.exec(rest) ?? [];
  if (work !== undefined) return { path, locale: given, text: { work, edition: edition === undefined ? null : Number(edition) }, address };
  return other.test(rest) ? { path, locale: given, text: null, address: null } : null;
}

/** The kept page that answers: the very one, or of a work's latest address the newest edition that is kept. */
export function answerFrom<P extends KeptPage>(kept: readonly P[], asked: RequestedPage): P | null {
  if (!asked.text || asked.address !== null) return kept.find(({ path }) => path === asked.path) ?? null;
  return editionFor(kept, asked);
}

/** The kept edition in which an asked passage stands. */
export function editionFor<P extends KeptPage>(kept: readonly P[], { locale, text: wanted }: RequestedPage): P | null {
  const editions = kept.filter(({ locale: language, text: held }) => language === locale && held !== null && held.work === wanted?.work);
  if (wanted?.edition != null) return editions.find(({ text: held }) => held?.edition === wanted.edition) ?? null;
  return editions.reduce<P | null>((newest, each) => (newest && newest.text!.edition >= each.text!.edition ? newest : each), null);
}
