import type { CitationSource } from '@/domain/citation/citation-source';
import { fullTitle } from '@/domain/citation/full-title';
import type { Language } from '@/domain/text/language';
import { formatPassage } from '@/domain/text/passage';
import type { Creator, CreatorRole, Work } from '@/domain/text/work';
import { closingPhrases, project } from './phrases';

export type CslName = { readonly family: string; readonly given: string } | { readonly literal: string };
export interface CslDate {
  readonly 'date-parts': readonly (readonly number[])[];
  /** Of a date that is about right, or may be. */
  readonly circa?: true;
}

/** As the schema of CSL data has it; what is not known is left out. */
export interface CslItem {
  readonly id: string;
  readonly type: 'article-newspaper' | 'webpage';
  readonly language: Language;
  readonly title: string;
  /** Without its subtitle; where it has none, left out. */
  readonly 'title-short'?: string;
  /** Of a translation, where the original has another. */
  readonly 'original-title'?: string;
  readonly author?: readonly CslName[];
  readonly translator?: readonly CslName[];
  readonly editor?: readonly CslName[];
  readonly 'container-title': string;
  readonly 'collection-title'?: string;
  readonly 'collection-number'?: string;
  readonly number?: string;
  readonly edition: string;
  readonly source: string;
  readonly archive_location?: string;
  readonly URL: string;
  readonly issued?: CslDate;
  readonly accessed: CslDate;
  readonly note: string;
  readonly custom: Readonly<Record<string, string>>;
}

/** A citation key, the same for ever: work, edition, passage. */
export function citationKey({ edition, passage }: Pick<CitationSource, 'edition' | 'passage'>): string {
  return [edition.work.slug, edition.number, ...(passage ? [formatPassage(passage).replaceAll('~', '_')] : [])].join('-');
}

/**
 * What is cited is the text of one language: the original as its author wrote it, or the translation, which has a translator and
 * another title before it.
 */
export function cslItem(source: CitationSource, language: Language): CslItem {
  const { edition, accessed, passage } = source;
  const { work } = edition;
  const { container } = work;
  const isTranslation = language !== work.originalLanguage;
  const title = fullTitle(work, language);
  const original = fullTitle(work, work.originalLanguage);
  const people = (role: CreatorRole) => {
    const names = work.creators.filter((creator) => creator.role === role).map((creator) => nameOf(creator, language));
    return names.length > 0 ? { [role]: names } : {};
  };
  const issued = dateOf(work.date);
  return {
    id: citationKey(source),
    type: work.genre === 'newspaper-column' ? 'article-newspaper' : 'webpage',
    language,
    title,
    ...(work.subtitle ? { 'title-short': work.title[language] } : {}),
    ...(isTranslation && original !== title ? { 'original-title': original } : {}),
    ...people('author'), ...(isTranslation ? people('translator') : {}), ...people('editor'),
    // Where the newspaper is not known, the series is what the column is found by.
    'container-title': container ? (container.publication ?? container.series)[language] : project[language],
    ...(container?.publication ? { 'collection-title': container.series[language] } : {}),
    ...(container?.number ? (container.publication ? { 'collection-number': container.number } : { number: container.number }) : {}),
    edition: String(edition.number),
    source: project[language],
    URL: source.url,
    ...(issued ? { issued } : {}),
    accessed: dateOf(accessed) ?? { 'date-parts': [] },
    note: closingPhrases(source, language),
    custom: { sha256: edition.digest, ...(passage ? { passage: formatPassage(passage) } : {}), ...rightsIn(work, language) },
  };
}

/** What is said of the rights in the text of a language, and the licence where one is granted. CSL has no field for it. */
function rightsIn({ rights, originalLanguage }: Work, language: Language): { readonly rights?: string } {
  const found = rights.find(({ part }) => part === (language === originalLanguage ? 'original' : 'translation'));
  return found ? { rights: [found.statement[language], ...(found.licence === null ? [] : [found.licence])].join(' ') } : {};
}

function nameOf({ person, body }: Creator, language: Language): CslName {
  if (person) return { family: person[language].family, given: person[language].given };
  return { literal: body?.[language] ?? '' };
}

/** Years, months and days of an EDTF date that says them, of an interval its two ends; null for what it leaves open. */
export function dateOf(date: string | null): CslDate | null {
  const ends = (date ?? '').split('/').map((end) => /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?([?~%]?)$/.exec(end));
  if (ends.length > 2) return null;
  const parts = ends.map((end) => end && end.slice(1, 4).filter((part) => part !== undefined).map(Number));
  if (parts.some((part) => part === null)) return null;
  return { 'date-parts': parts as number[][], ...(ends.some((end) => end?.[4]) ? { circa: true as const } : {}) };
}
