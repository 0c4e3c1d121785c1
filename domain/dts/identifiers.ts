import { parseEditionNumber } from '../text/edition-number';
import { languages, type Language } from '../text/language';

/** What the endpoints speak of: the library, a work, an edition of it, the text of the edition in one language. */
export type Subject =
  | { readonly kind: 'library' }
  | { readonly kind: 'work'; readonly work: string }
  | { readonly kind: 'edition'; readonly work: string; readonly edition: number }
  | { readonly kind: 'text'; readonly work: string; readonly edition: number; readonly language: Language };

export type TextSubject = Extract<Subject, { kind: 'text' }>;

/** The identifier: the address of a page that shows just this, in the language its reader prefers. `site` has no slash at its end. */
export function identifierOf(subject: Subject, site: string): string {
  switch (subject.kind) {
    case 'library': return `${site}/`;
    case 'work': return `${site}/read/${subject.work}`;
    case 'edition': return `${site}/read/${subject.work}/${subject.edition}`;
    case 'text': return `${site}/read/${subject.work}/${subject.edition}?layout=${subject.language}`;
  }
}

/** Null for anything not written as `identifierOf` writes it. */
export function parseIdentifier(identifier: string, site: string): Subject | null {
  if (identifier === `${site}/`) return { kind: 'library' };
  const inside = identifier.startsWith(`${site}/read/`) ? identifier.slice(`${site}/read/`.length) : '';
  const [, work = '', given, layout] = /^([a-z0-9-]{1,100})(?:\/(\d{1,6})(?:\?layout=([a-z]{2}))?)?$/.exec(inside) ?? [];
  if (work === '') return null;
  if (given === undefined) return { kind: 'work', work };
  const edition = parseEditionNumber(given);
  if (edition === null) return null;
  if (layout === undefined) return { kind: 'edition', work, edition };
  const language = languages.find((each) => each === layout);
  return language ? { kind: 'text', work, edition, language } : null;
}
