import type { Bilingual, Language } from './language';

/** A name in its two scripts; Japanese order is family first. */
export interface PersonName {
  readonly ja: { readonly family: string; readonly given: string };
  /** Hiragana. */
  readonly reading: { readonly family: string; readonly given: string };
  readonly en: { readonly family: string; readonly given: string };
}

export const creatorRoles = ['author', 'translator', 'editor'] as const;
export type CreatorRole = (typeof creatorRoles)[number];

/** Who made a work: a person with a name in both scripts, or a body with a name in each language. */
export interface Creator {
  readonly role: CreatorRole;
  readonly person: PersonName | null;
  readonly body: Bilingual | null;
  readonly affiliation: Bilingual | null;
}

export const genres = ['newspaper-column', 'essay', 'example'] as const;
export type Genre = (typeof genres)[number];

/** The series and publication a work appeared in. */
export interface Container {
  readonly series: Bilingual;
  readonly number: string | null;
  /** Null where the publication is not known. */
  readonly publication: Bilingual | null;
}

/** Who holds which rights; `licence` is an SPDX expression, or null where none is granted. */
export interface RightsStatement {
  readonly part: 'original' | 'translation' | 'annotations';
  readonly holder: Bilingual;
  readonly statement: Bilingual;
  readonly licence: string | null;
}

/** Enough to cite the work correctly. */
export interface Work {
  /** The work's name in URLs: lower-case letters, digits, hyphens. */
  readonly slug: string;
  readonly genre: Genre;
  /** The language the text was first written in. */
  readonly originalLanguage: Language;
  readonly title: Bilingual;
  /** Reading of the Japanese title, hiragana. */
  readonly titleReading: string;
  readonly subtitle: Bilingual | null;
  readonly summary: Bilingual;
  readonly creators: readonly Creator[];
  readonly container: Container | null;
  /** EDTF, or null where the date is not known. */
  readonly date: string | null;
  /** What is known of the date where it is not exact. */
  readonly dateNote: Bilingual | null;
  readonly rights: readonly RightsStatement[];
}
